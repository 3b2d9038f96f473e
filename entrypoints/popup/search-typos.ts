import Fuse from 'fuse.js';
import { isHan } from '../../lib/knowledge/folded';
import { LEAST_MISSPELT } from '../../lib/knowledge/search';

/** Stricter than fuse.js's 0.6, at which every short word is near half of all others. */
const FUZZINESS = 0.34;

/** fuse.js compares bits of one number; what is longer is no misspelt word. */
const MOST_LETTERS = 32;

/** How many readings of one misspelt word are tried. */
const MOST_READINGS = 6;

/** The words of the base that a misspelt one may stand for, the nearest first. */
export type Readings = (word: string) => readonly string[];

/**
 * Prepares the forgiving of typos. fuse.js looks through the words that may be near enough, about a hundred: over the
 * whole vocabulary of 1,700 the first misspelling took 25 ms.
 */
export function prepareTypos(vocabulary: readonly string[]): Readings {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    if (word.length < LEAST_MISSPELT || word.length > MOST_LETTERS || isHan(word)) return [];
    // Words stay while the next one is typed.
    const before = known.get(word);
    if (before) return before;
    const fuse = new Fuse(mayBeNear(vocabulary, word), {
      threshold: FUZZINESS,
      ignoreLocation: true,
      minMatchCharLength: 2,
    });
    const readings = fuse.search(word, { limit: MOST_READINGS }).map(({ item }) => item);
    known.set(word, readings);
    return readings;
  };
}

/** Of a word cut into one piece more than it may have typos, one piece at least is spelt right: no reading is missed. */
function mayBeNear(vocabulary: readonly string[], word: string): string[] {
  const typos = Math.floor(FUZZINESS * word.length);
  const cuts = Array.from({ length: typos + 2 }, (_, cut) => Math.floor((cut * word.length) / (typos + 1)));
  const pieces = cuts.slice(1).map((cut, index) => word.slice(cuts[index], cut));
  return vocabulary.filter(
    (each) => each.length >= word.length - typos && pieces.some((piece) => each.includes(piece)),
  );
}
