import { expect, test } from 'vitest';
import { compileFolder } from '../../knowledge/compile';
import type { LearnedWords } from '../../lib/match/context-words';
import { readPart, readUses } from '../tools/sense/corpus';
import { LEAST, LEAST_OF_USES, learnContextWords } from '../tools/sense/learn';

/** Hundredths of a logit by which a word may differ after a small change to the base; more means: `npm run learn`. */
const TOLERANCE = 10;

/** The words that the base has otherwise, or has not; one that is as weak as the weakest may come and go. */
const strayed = (now: LearnedWords, kept: LearnedWords | undefined, weakest: number) =>
  Object.entries(now.words).filter(
    ([word, weight]) =>
      Math.abs(weight) > weakest + TOLERANCE && Math.abs(weight - (kept?.words[word] ?? 0)) > TOLERANCE,
  );

test('the context words are what the passages and the lines teach', { timeout: 90_000 }, () => {
  const { lexicon, contextWords } = compileFolder('knowledge');
  const { entries, ...all } = learnContextWords(readPart('tune'), readUses(), lexicon);
  expect(strayed(all, contextWords, LEAST)).toEqual([]);
  expect(Math.abs(all.bias - contextWords.bias)).toBeLessThanOrEqual(TOLERANCE);
  expect(Object.keys(contextWords.words).length / Object.keys(all.words).length).toBeCloseTo(1, 1);
  expect(Object.keys(contextWords.entries)).toEqual(Object.keys(entries));
  for (const [id, words] of Object.entries(entries)) {
    const kept = contextWords.entries[id];
    expect(strayed(words, kept, LEAST_OF_USES), id).toEqual([]);
    expect(Math.abs(words.bias - (kept?.bias ?? Infinity)), id).toBeLessThanOrEqual(TOLERANCE);
  }
});
