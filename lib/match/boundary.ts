import { APOSTROPHE, foldUnit, HYPHEN, IGNORED, isDigit, isWordUnit } from './fold';

/**
 * Where a name may begin and end. Latin names are whole words, with plural and possessive inside;
 * Han knows no word boundary (ICU cuts 芯/片 and 深度/求/索), so none is demanded there.
 */

const LOWER_S = 0x73;
const LOWER_E = 0x65;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;

/** The nearest counting unit at or after `index`, folded; 0 at the end. */
export function unitFrom(text: string, index: number): { unit: number; at: number } {
  for (let at = index; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit !== IGNORED) return { unit, at };
  }
  return { unit: 0, at: text.length };
}

/** The nearest counting unit before `index`, folded; 0 at the beginning. */
export function unitBefore(text: string, index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit !== IGNORED) return unit;
  }
  return 0;
}

/**
 * The end of a name with its plural and possessive, or -1 where the name is only part of a longer word.
 * @param end the offset after the name's own last unit
 * @param last the name's last unit, folded
 */
export function wordEnd(text: string, end: number, last: number): number {
  if (!isWordUnit(last)) return end;
  if (isDigit(last) && !isPluralOfNumber(text, end))
    return continuesNumber(text, end) ? -1 : possessiveEnd(text, end);
  const next = unitFrom(text, end);
  if (!isWordUnit(next.unit)) return possessiveEnd(text, end);
  const plural = pluralEnd(text, end);
  return plural < 0 ? -1 : pluralPossessiveEnd(text, plural);
}

/** True where digits go on: `GPT-5` in `GPT-5.2`, `996` in `996,000`, and where a letter follows. */
function continuesNumber(text: string, end: number): boolean {
  const next = unitFrom(text, end);
  if (isWordUnit(next.unit)) return true;
  const separates = next.unit === FULL_STOP || next.unit === COMMA;
  return separates && isDigit(unitFrom(text, next.at + 1).unit);
}

/** `A100s`: the plural of a name that ends in a number. */
const isPluralOfNumber = (text: string, end: number) =>
  text.charCodeAt(end) === LOWER_S && endsPlural(text, end + 1);

/** Past `s` or `es` when the word ends there; else -1. A capital S is no plural. */
function pluralEnd(text: string, end: number): number {
  const first = unitFrom(text, end);
  if (text.charCodeAt(first.at) === LOWER_S) return endsPlural(text, first.at + 1) ? first.at + 1 : -1;
  if (text.charCodeAt(first.at) !== LOWER_E) return -1;
  const second = unitFrom(text, first.at + 1);
  const isPlural = text.charCodeAt(second.at) === LOWER_S && endsPlural(text, second.at + 1);
  return isPlural ? second.at + 1 : -1;
}

function possessiveEnd(text: string, end: number): number {
  const apostrophe = unitFrom(text, end);
  if (apostrophe.unit !== APOSTROPHE) return end;
  const letter = unitFrom(text, apostrophe.at + 1);
  return letter.unit === LOWER_S && endsWord(text, letter.at + 1) ? letter.at + 1 : end;
}

/** `LLMs'`: an apostrophe before a further word is a possessive, unless it closes a quotation opened before. */
function pluralPossessiveEnd(text: string, end: number): number {
  const apostrophe = unitFrom(text, end);
  if (apostrophe.unit !== APOSTROPHE || !/^\s+\p{L}/u.test(text.slice(apostrophe.at + 1, apostrophe.at + 8)))
    return end;
  const before = text.slice(Math.max(0, end - QUOTE_REACH), end);
  return OPENED_QUOTE.test(before) ? end : apostrophe.at + 1;
}

/** How far back in UTF-16 units an opening quote is looked for. */
const QUOTE_REACH = 200;
const OPENED_QUOTE = /(?:^|[\s(])['\u2018](?!.*['\u2019](?:[\s.,;:!?)]|$))/s;

/** A plural before a hyphen is a name of its own: `OpenAIs-R-Us`. */
const joinsOn = (text: string, index: number) => {
  const next = unitFrom(text, index);
  return next.unit === HYPHEN && isWordUnit(unitFrom(text, next.at + 1).unit);
};

const endsWord = (text: string, index: number) => !isWordUnit(unitFrom(text, index).unit);
const endsPlural = (text: string, index: number) => endsWord(text, index) && !joinsOn(text, index);

/**
 * True where a name that starts at `start` would be part of a handle, a number or a longer name:
 * `@OpenAI`, `1,996`, `$996`.
 */
export function startsInside(text: string, start: number, first: number): boolean {
  const before = unitBefore(text, start);
  if (before === 0x40 || before === 0x5c) return true;
  if (!isDigit(first)) return false;
  if (before === 0x24 || before === 0x20ac || before === 0xa3 || before === 0xa5) return true;
  const separates = before === FULL_STOP || before === COMMA || before === HYPHEN;
  return separates && isDigit(unitBefore(text, start - 1));
}

/** What makes a run without blanks an address, a path or a file rather than prose. */
const ADDRESS = /:\/\/|^www\.|[\w.+-]@[\w-]|^(?:\.{0,2}|~)\/\w|[a-z0-9-]\.(?:[a-z]{2,6})(?:[/?#:]|$)/i;
/** ASCII that can stand in an address; Han, blanks and quotes end it. */
const ADDRESS_UNITS = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  Number(/[\w.~:/?#@!$&*+,;=%-]/.test(String.fromCharCode(unit))),
);
const isAddressUnit = (text: string, index: number) => ADDRESS_UNITS[text.charCodeAt(index)] === 1;
/** Longest stretch looked at on each side, in UTF-16 units: keeps long runs linear. */
const ADDRESS_REACH = 200;

/** True where the span stands inside a URL, an e-mail address, a path or a file name. */
export function insideAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < ADDRESS_REACH && isAddressUnit(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < ADDRESS_REACH && isAddressUnit(text, to)) to++;
  if (from === start && to === end) return false;
  // A full stop or comma at the end belongs to the sentence; a dot in the name itself (`Z.ai`) proves nothing.
  if (/\w\.$/.test(text.slice(from, start))) return true;
  const around = `${text.slice(from, start)}x${text.slice(end, to)}`;
  return ADDRESS.test(around.replace(/[.,;:!?]+$/, ''));
}
