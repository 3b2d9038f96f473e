import Fuse from 'fuse.js';
import { type Alias, isHan } from './search-alias';

/** Stricter than fuse.js's 0.6, at which every short word is near half of all others. */
const FUZZINESS = 0.34;

/** In fewer letters a typo cannot be told from another word: `moe` is not `model`. */
const LEAST_LETTERS = 4;

/** How many readings of one misspelt word are tried. */
const MOST_READINGS = 6;

/** The words of the base that a misspelt one may stand for, the nearest first. */
export type Readings = (word: string) => readonly string[];

/**
 * Prepares the forgiving of typos. fuse.js looks through the distinct words of the names and aliases, about 2,000
 * short ones, and not through every alias of every entry: that took 30 ms a key and more.
 */
export function prepareTypos(aliases: readonly Alias[]): Readings {
  const known = new Map<string, readonly string[]>();
  let fuse: Fuse<string> | undefined;
  return (word) => {
    if (word.length < LEAST_LETTERS || isHan(word)) return [];
    // Words stay while the next one is typed.
    const before = known.get(word);
    if (before) return before;
    fuse ??= new Fuse(vocabulary(aliases), {
      threshold: FUZZINESS,
      ignoreLocation: true,
      minMatchCharLength: 2,
    });
    const readings = fuse.search(word, { limit: MOST_READINGS }).map(({ item }) => item);
    known.set(word, readings);
    return readings;
  };
}

/** Also the names as one word each, for who leaves the blanks out. */
function vocabulary(aliases: readonly Alias[]): string[] {
  const words = aliases.flatMap(({ isName, folded }) =>
    isName ? [...folded.words, folded.key] : folded.words,
  );
  return [...new Set(words)].filter((word) => word.length >= LEAST_LETTERS && !isHan(word));
}
