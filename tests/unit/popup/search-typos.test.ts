import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import Fuse from 'fuse.js';
import { expect, test } from 'vitest';
import { prepareTypos } from '../../../entrypoints/popup/search-typos';
import { INDEX } from './documents';

const { vocabulary } = INDEX;
const LETTERS = [...'aeilmnorstx'];
/** At a place of a word, a letter or none in the place of so many. */
const TYPO = tuple(integer({ min: 0, max: 30 }), integer({ min: 0, max: 1 }), constantFrom('', ...LETTERS));

test('passing over the words that cannot be near enough misses none', () => {
  const readings = prepareTypos(vocabulary);
  const all = new Fuse(vocabulary, { threshold: 0.34, ignoreLocation: true, minMatchCharLength: 2 });
  let found = 0;
  assert(
    property(constantFrom(...vocabulary), array(TYPO, { maxLength: 4 }), (word, typos) => {
      const typed = typos.reduce(
        (text, [at, left, put]) => text.slice(0, at) + put + text.slice(at + left),
        word,
      );
      if (typed.length < 4 || typed.length > 32) return;
      const read = all.search(typed, { limit: 6 }).map(({ item }) => item);
      found += read.length;
      expect(readings(typed)).toEqual(read);
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(500);
});

test.each(['moe', '大语言模型', 'a'.repeat(33)])('%s is not taken for misspelt', (word) => {
  expect(prepareTypos([...vocabulary, word])(word)).toEqual([]);
});
