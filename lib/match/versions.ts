import type { VersionGrammar } from '../knowledge/lexicon';

/**
 * Reads the version after a family's name, so that models released after the episodes are marked whole:
 * `Gemini 3.5 Pro`, `DeepSeek-R2`, `Llama 5 70B`.
 */

const SEPARATOR = '[ \\u00a0_\\-\\u2010-\\u2013\\u2212]';
/** `4`, `4.7`, `3.1.2`, `4o`; a year or a thousand is no version, nor is a work's number (`Opus 49`). */
const NUMBER = '(?:\\d|\\d{2}(?=\\.\\d))(?:\\.\\d{1,2}){0,2}[a-z]?';
/** `27B`, `1.5T`, `8x7B`, `A22B`: numbers of parameters. */
const SIZE = 'A?(?:\\d{1,2}x)?\\d{1,4}(?:\\.\\d)?[BMT]';
/** `0528`, `2024-11-20`: the day of a release, after a hyphen. */
const DAY = '[\\-\\u2010-\\u2013](?:20\\d{2}-?)?\\d{2}-?\\d{2}';
/** Han that counts what stands before it. */
const COUNTERS = '年月日天号號周週个個亿億万萬千百岁歲名位种種倍次款台臺家小';
/** Stand for all others beyond ASCII: an expression with `\\p{L}` takes a millisecond to compile. */
const LETTER = '\u00aa';
const DIGIT = '\u00b2';
const HAN = '\u4e00';
/** Han may follow at once: `Kimi K3技术报告`. */
const WORD_END = `(?![a-z0-9_${LETTER}${DIGIT}])`;
/** A bare number before these counts something else: `Gemini 3 million users`, `Llama 2 weeks ago`. */
const COUNTED =
  '(?! ?(?:%|percent|million|billion|trillion|thousand|times|people|users|hours?|days?|weeks?|months?|years?|minutes?)' +
  `(?![a-z${LETTER}${HAN}${COUNTERS}])| ?[${COUNTERS}])(?!\\.\\d|,\\d)`;
/** UTF-16 units after a name in which its version is looked for; the longest known ones take forty. */
const REACH = 120;

/** After a full name users are users: `GPT 5 users`. */
const COUNTED_NEXT = new RegExp(`^${COUNTED.replace('(?!', '(?=').replace('people|users|', '')}`);

/** True where what follows makes the number before `end` a count: `3 million`, `3 亿`. */
export function isCounted(text: string, end: number): boolean {
  return COUNTED_NEXT.test(plainAfter(text, end));
}

interface Patterns {
  /** After a name that ends in letters: a number with its tail, or a tail alone. */
  readonly number: () => RegExp;
  /** After a name that ends in a number already: a tail alone. */
  readonly tail: () => RegExp;
  /** The letters with which a version can begin, in lower case. */
  readonly beginnings: ReadonlySet<string>;
}
const compiled = new WeakMap<VersionGrammar, Patterns>();
const SEPARATES = new RegExp(SEPARATOR);
const LEADING = new RegExp(`^${SEPARATOR}+`);

/**
 * Where the version that follows a family's name ends.
 * @param end the offset after the name
 * @param numbered true where the name itself ends in a number, as `DeepSeek-R1` does
 * @returns the version as written and its end, or undefined where none follows
 */
export function readVersion(
  text: string,
  end: number,
  grammar: VersionGrammar,
  numbered = false,
): { version: string; end: number } | undefined {
  const patterns = compiled.get(grammar) ?? compile(grammar);
  compiled.set(grammar, patterns);
  if (!mayBegin(text, end, patterns)) return undefined;
  const length = (numbered ? patterns.tail() : patterns.number()).exec(plainAfter(text, end))?.[0].length;
  if (!length) return undefined;
  return { version: text.slice(end, end + length).replace(LEADING, ''), end: end + length };
}

/** Tells most places apart where no version follows, without an expression, which takes long to compile. */
function mayBegin(text: string, end: number, { beginnings }: Patterns): boolean {
  const next = text[end] ?? '';
  const unit = SEPARATES.test(next) ? (text[end + 1] ?? '') : next;
  return unit > '\x7f' || (unit >= '0' && unit <= '9') || beginnings.has(unit.toLowerCase());
}

const UNCOMMON = new RegExp(`[^\\x00-\\x7f${COUNTERS}]`, 'gu');

/** What follows a name, with one sign each for the letters and digits that no version is written with. Offsets hold. */
function plainAfter(text: string, end: number): string {
  return text.slice(end, end + REACH).replace(UNCOMMON, (sign) => {
    const stand = /\p{Script=Han}/u.test(sign)
      ? HAN
      : /\p{L}/u.test(sign)
        ? LETTER
        : /\p{N}/u.test(sign)
          ? DIGIT
          : '';
    return stand.repeat(sign.length) || sign;
  });
}

function compile({ letters, suffixes }: VersionGrammar): Patterns {
  const letter = letters.length > 0 ? `(?:${alternatives(letters)})?` : '';
  const tail = suffixes.length > 0 ? `(?:${SIZE}|${alternatives(suffixes)})` : SIZE;
  const more = `(?:${SEPARATOR}${tail}${WORD_END})`;
  const number = `${SEPARATOR}?${letter}${NUMBER}${WORD_END}${COUNTED}`;
  const day = `${DAY}${WORD_END}`;
  return {
    number: once(() => new RegExp(`^(?:(?:${number}${more}*|${more}+)(?:${day})?|${day})`, 'i')),
    tail: once(() => new RegExp(`^(?:${more}+(?:${day})?|${day})`, 'i')),
    // `A` begins a size.
    beginnings: new Set(['a', ...[...letters, ...suffixes].map((word) => word.charAt(0).toLowerCase())]),
  };
}

/** Longest first, so that `Pro` does not hide `Pro Max`. */
function alternatives(words: readonly string[]): string {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `(?:${escaped.join('|')})`;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
