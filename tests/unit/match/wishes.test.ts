import { expect, test } from 'vitest';
import { createFold } from '../../../lib/match/fold';
import type { Mention } from '../../../lib/match/mention';
import { createSort, type Wishes } from '../../../lib/match/wishes';

const ALL: Wishes = { density: 'all', hiddenKinds: [], known: [], notHere: [] };
const fold = createFold('達达');
/** What becomes of a text that is one mention as a whole. */
const fateOf = (text: string, wishes: Partial<Wishes>, mention: Partial<Mention> = {}) =>
  createSort({ ...ALL, ...wishes }, fold)(
    { start: 0, end: text.length, id: 'nvidia', kind: 'company', ...mention },
    text,
  );

test('without wishes everything is marked', () => {
  expect(fateOf('NVIDIA', {})).toBe('marked');
});

test('a kind can be hidden, an entry known', () => {
  expect(fateOf('NVIDIA', { hiddenKinds: ['company'] })).toBe('hidden');
  expect(fateOf('NVIDIA', { hiddenKinds: ['chip'] })).toBe('marked');
  expect(fateOf('NVIDIA', { known: ['openai', 'nvidia'] })).toBe('known');
  expect(fateOf('NVIDIA', { known: ['openai'] })).toBe('marked');
});

test.each([
  ['Gemini', 'gemini'],
  ['GEMINI', 'Gemini'],
  ['chain‑of‑thought', 'Chain-of-Thought'],
  ['chain of\u00a0 thought', 'chain of thought'],
  ['trans\u00adformer', 'Transformer'],
  ['英偉達', '英偉达'],
])('%j is the word %j', (written, word) => {
  expect(fateOf(written, { notHere: [word] })).toBe('foreign');
});

test('another word of the same entry stays marked', () => {
  expect(fateOf('Google Gemini', { notHere: ['Gemini'] })).toBe('marked');
  expect(fateOf('Geminis', { notHere: ['Gemini'] })).toBe('marked');
});

test('only the mention counts, not the text around it', () => {
  expect(fateOf('The Gemini sign', { notHere: ['gemini'] }, { start: 4, end: 10 })).toBe('foreign');
  expect(fateOf('The Gemini sign', { notHere: ['sign'] }, { start: 4, end: 10 })).toBe('marked');
});
