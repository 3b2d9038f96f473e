/**
 * Folding maps each UTF-16 unit to one unit (or to none), so offsets in the folded text are offsets in the
 * page's text. It equates case, full and half width, kinds of hyphen, apostrophe, quote, dot and blank.
 * Widths after Unicode's Halfwidth and Fullwidth Forms block (U+FF00).
 */

/** The unit has no width and does not count: soft hyphen, joiners, byte order mark. */
export const IGNORED = 0;
export const SPACE = 0x20;
export const APOSTROPHE = 0x27;
export const HYPHEN = 0x2d;
export const LOWER_A = 0x61;
export const LOWER_Z = 0x7a;
const QUOTE = 0x22;
const MIDDLE_DOT = 0xb7;
const KATAKANA_DOT = 0x30fb;
/** Taiwan parts given name and surname with it. */
const FULLWIDTH_DOT = 0xff0e;

/** Units below this are looked up; it covers ASCII, Latin-1 and Latin Extended-A and -B. */
const TABLE_SIZE = 0x250;
/** Made when first asked: a page's script rarely does, and runs its first lines in every tab. */
let latinTable: Uint16Array | undefined;

const PUNCTUATION: ReadonlyMap<number, number> = new Map([
  [0x2bc, APOSTROPHE],
  ...[0x2018, 0x2019, 0x201b, 0x2032].map((unit) => [unit, APOSTROPHE] as const),
  ...[0x201c, 0x201d].map((unit) => [unit, QUOTE] as const),
  // Em dashes and horizontal bars part clauses and stay what they are.
  ...[0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe58, 0xfe63].map((unit) => [unit, HYPHEN] as const),
  ...[0x2027, 0x2022].map((unit) => [unit, MIDDLE_DOT] as const),
  ...[0x1680, 0x202f, 0x205f, 0x3000, 0x2028, 0x2029].map((unit) => [unit, SPACE] as const),
  ...[0x200b, 0x200c, 0x200d, 0x2060, 0xfeff].map((unit) => [unit, IGNORED] as const),
]);

/** @param unit a UTF-16 unit; @returns the unit it counts as, or `IGNORED` */
export function foldUnit(unit: number): number {
  latinTable ??= Uint16Array.from({ length: TABLE_SIZE }, (_, latin) => foldLatin(latin));
  if (unit < TABLE_SIZE) return latinTable[unit] as number;
  if (unit >= 0x3001 && unit < 0xfe50) return unit === KATAKANA_DOT ? MIDDLE_DOT : unit;
  if (unit === FULLWIDTH_DOT) return MIDDLE_DOT;
  if (unit > 0xff00 && unit < 0xff5f) return latinTable[unit - 0xfee0] as number;
  if (unit >= 0x2000 && unit <= 0x200a) return SPACE;
  return PUNCTUATION.get(unit) ?? (unit < 0x2000 ? lowerCase(unit) : unit);
}

/** Tells what a unit counts as, or `IGNORED`. */
export type FoldUnit = (unit: number) => number;

/** Folds Traditional characters too. */
export interface Fold extends FoldUnit {
  /** By unit, what it counts as, or `UNKNOWN` until it has been asked for: long loops look here first. */
  readonly table: Uint16Array;
}

/** The end of the block of CJK Unified Ideographs. */
const HAN_LAST = 0x9fff;

/** A unit whose fold has not been asked for yet; a non-character in Unicode, so nothing is lost by asking each time. */
export const UNKNOWN = 0xffff;

/** @param han Traditional characters with the Simplified ones they count as, in pairs */
export function createFold(han: string): Fold {
  // One look-up for each unit of a page's text; a unit is folded when it is first met.
  const table = new Uint16Array(UNKNOWN + 1).fill(UNKNOWN);
  for (let index = 0; index + 1 < han.length; index += 2) {
    table[han.charCodeAt(index)] = han.charCodeAt(index + 1);
  }
  const fold = (unit: number) => {
    const known = table[unit] as number;
    if (known !== UNKNOWN) return known;
    table[unit] = foldUnit(unit);
    return table[unit] as number;
  };
  return Object.assign(fold, { table });
}

/** True for units that make words with their like: letters of alphabets, digits, `_`; false for Han and kana. */
export function isWordUnit(folded: number): boolean {
  if (folded < 0x80) {
    return (folded >= LOWER_A && folded <= LOWER_Z) || (folded >= 0x30 && folded <= 0x39) || folded === 0x5f;
  }
  if (folded < 0xc0) return false;
  return (folded < 0x2000 && folded !== 0xd7 && folded !== 0xf7) || (folded >= 0x2c00 && folded < 0x2e00);
}

/** True for Han, its extension A and its compatibility forms. */
export const isHan = (folded: number): boolean =>
  (folded >= 0x3400 && folded <= HAN_LAST) || (folded >= 0xf900 && folded <= 0xfaff);
export const isDigit = (folded: number): boolean => folded >= 0x30 && folded <= 0x39;

function foldLatin(unit: number): number {
  if (unit === 0xad) return IGNORED;
  if (unit === 0xa0 || (unit >= 9 && unit <= 13)) return SPACE;
  return lowerCase(unit);
}

/** Lower case where that is one unit too, so that offsets hold. */
function lowerCase(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}
