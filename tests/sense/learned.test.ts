import { expect, test } from 'vitest';
import { compileFolder } from '../../knowledge/compile';
import { readPart } from '../tools/sense/corpus';
import { LEAST, learnContextWords } from '../tools/sense/learn';

/** Hundredths of a logit by which a word may differ after a small change to the base; more means: `npm run learn`. */
const TOLERANCE = 10;

test('the context words are what the passages teach', { timeout: 60_000 }, () => {
  const { lexicon, contextWords } = compileFolder('knowledge');
  const { bias, words } = learnContextWords(readPart('tune'), lexicon);
  const strayed = Object.entries(words).filter(
    ([word, weight]) =>
      Math.abs(weight) > LEAST + TOLERANCE && Math.abs(weight - (contextWords.words[word] ?? 0)) > TOLERANCE,
  );
  expect(strayed).toEqual([]);
  expect(Math.abs(bias - contextWords.bias)).toBeLessThanOrEqual(TOLERANCE);
  expect(Object.keys(contextWords.words).length / Object.keys(words).length).toBeCloseTo(1, 1);
});
