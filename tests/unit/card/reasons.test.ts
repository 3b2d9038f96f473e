import { expect, test } from 'vitest';
import { explain } from '../../../lib/card/reasons';
import type { Reason } from '../../../lib/match/mention';
import * as weights from '../../../lib/match/weights';
import { localized } from './cards';

const NO_NAMES = new Map();
const reason = (from: Reason['from'], evidence: string, weight = 1): Reason => ({ from, evidence, weight });

test.each([
  ['form', 'Marginalia knows no other meaning of “token”.'],
  ['adjacent', 'A version follows the name: “token”.'],
  ['phrase', 'In a phrase with it: “token”.'],
  ['sentence', 'In the same sentence: “token”.'],
  ['block', 'In the same paragraph: “token”.'],
  ['heading', 'In the heading above: “token”.'],
  ['near', 'In a paragraph beside it: “token”.'],
  ['page', 'Elsewhere on the page: “token”.'],
  ['context', 'Worded as texts about AI are: “token”.'],
] as const)('evidence from %s', (from, sentence) => {
  expect(explain([reason(from, 'token')], NO_NAMES, 'en')).toEqual([sentence]);
});

test.each([
  weights.LIKELY,
  weights.LIKELY_TELLING,
])('a name that rarely means something else says so', (weight) => {
  expect(explain([reason('form', 'Grok', weight)], NO_NAMES, 'en')).toEqual([
    '“Grok” seldom means anything else.',
  ]);
});

test('a page that speaks of AI nowhere else is told', () => {
  expect(explain([reason('form', 'LLM'), reason('page', 'AI', weights.ALONE)], NO_NAMES, 'en')).toEqual([
    'Marginalia knows no other meaning of “LLM”.',
    'Speaking against it, but weaker: nothing else on the page is plainly about AI.',
  ]);
});

test('one sentence a place, each word once, at most four, what speaks against it last', () => {
  const reasons = [
    reason('sentence', 'zodiac', -2.5),
    ...['model', 'model', 'chip', 'lab', 'GPU', 'token'].map((word) => reason('sentence', word)),
    reason('page', 'AI'),
  ];
  expect(explain(reasons, NO_NAMES, 'en')).toEqual([
    'In the same sentence: “model”, “chip”, “lab”, “GPU”.',
    'Elsewhere on the page: “AI”.',
    'Speaking against it, but weaker: “zodiac”.',
  ]);
});

test('entries are named, not numbered by id, in the card’s language', () => {
  const names = new Map([
    ['openai', localized('OpenAI')],
    ['moe', localized('Mixture of experts', '混合专家模型')],
  ]);
  const reasons = [reason('block', 'openai'), reason('block', 'moe')];
  expect(explain(reasons, names, 'zh-Hans')).toEqual(['同一段中有：“OpenAI”、“混合专家模型”。']);
});
