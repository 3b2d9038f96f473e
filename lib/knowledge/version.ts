/** The version in the name of a model, as far as two can be told to be older and newer. */
export interface Version {
  /** The letter before the number, lower case: the `r` of `DeepSeek-R1`; empty where there is none. */
  readonly letter: string;
  /** `[3, 2]` for 3.2. */
  readonly parts: readonly number[];
}

/** A number that is no size (`70B`, `8x7B`) and, with what stands before it, no more than two digits a part. */
const VERSION =
  /(?:(?<![\p{L}\d])(\p{L}))?(?<![\d.])(\d{1,2}(?:\.\d{1,2})*)(?![\d.]*(?:x\d|\d|[BMT](?![\p{L}])))/iu;

/** Reads the version in a name such as `Qwen 3.8 Max`; undefined where it holds none. */
export function versionIn(name: string): Version | undefined {
  const [, letter = '', number] = VERSION.exec(name) ?? [];
  if (number === undefined) return undefined;
  return { letter: letter.toLowerCase(), parts: number.split('.').map(Number) };
}

/** Whether one version is later than another; false where their letters differ, and nothing can be told. */
export function isLater(one: Version, other: Version): boolean {
  if (one.letter !== other.letter) return false;
  const length = Math.max(one.parts.length, other.parts.length);
  for (let at = 0; at < length; at++) {
    const difference = (one.parts[at] ?? 0) - (other.parts[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
