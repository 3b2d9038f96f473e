import { type FoldUnit, foldUnit, HYPHEN, IGNORED, isHan, isWordUnit, SPACE } from './fold';

/**
 * What counts as the same spelling of a name. A hyphen inside a name counts as a blank (`open-weight`), blanks in a row
 * as one, and a blank between Han and Latin not at all (`谷歌 Gemini`). A dash between blanks parts two names.
 */

/**
 * What the unit at `at` counts as in a name.
 * @param last what the unit before it counted as; 0 at the name's beginning
 * @returns `IGNORED` where it does not count
 */
export function unitInName(text: string, at: number, last: number, fold: FoldUnit): number {
  const unit = fold(text.charCodeAt(at));
  if (unit === SPACE)
    return last === SPACE || partsScripts(last, nextVisible(text, at + 1)) ? IGNORED : SPACE;
  if (unit !== HYPHEN) return unit;
  const next = foldUnit(text.charCodeAt(at + 1));
  return isNameUnit(last) && isNameUnit(next) ? SPACE : HYPHEN;
}

/** The spelling of a name: its key in tables, equal for all that counts as the same. */
export function spelling(name: string, fold: FoldUnit): string {
  return spell(name, fold, false);
}

/** The spelling of a name in the case in which it stands. */
export function spellingWithCase(name: string): string {
  return spell(name, foldUnit, true);
}

function spell(name: string, fold: FoldUnit, keepCase: boolean): string {
  const units: number[] = [];
  let last = 0;
  for (let at = 0; at < name.length; at++) {
    const unit = unitInName(name, at, last, fold);
    if (unit === IGNORED) continue;
    last = unit;
    units.push(keepCase && isWordUnit(unit) ? narrow(name.charCodeAt(at)) : unit);
  }
  return String.fromCharCode(...units);
}

/** The half-width form of a full-width letter or digit. */
const narrow = (unit: number) => (unit > 0xff00 && unit < 0xff5f ? unit - 0xfee0 : unit);

const isNameUnit = (unit: number) => isWordUnit(unit) || isHan(unit);

const partsScripts = (last: number, next: number) =>
  (isHan(last) && isWordUnit(next)) || (isWordUnit(last) && isHan(next));

function nextVisible(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit !== SPACE && unit !== IGNORED) return unit;
  }
  return 0;
}
