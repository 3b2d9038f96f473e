import { describe, expect, it } from 'vitest';
import { type Answer, NOTHING } from '../../../lib/match/answer';
import type { Reason } from '../../../lib/match/mention';
import type { Question } from '../../../lib/match/reasons';
import { together } from '../../../lib/match/total';

const QUESTION: Question = {
  entry: 1,
  ambiguous: 'yes',
  form: 'h200',
  isName: true,
  isTelling: false,
  isMade: false,
  common: false,
};
const reason = (from: Reason['from'], weight: number): Reason => ({
  from,
  evidence: `${from} ${weight}`,
  weight,
});
const page: Answer = { ...NOTHING, reasons: [reason('page', 0.3)], strict: [reason('page', 0.3)] };
/** An everyday word that may name another entry. */
const voucher = (...more: Reason[]): Answer => ({
  ...NOTHING,
  reasons: [reason('sentence', 0.9), ...more],
  vouchers: new Set([7]),
});
const said = (sentence: Answer, outside: Answer, question = QUESTION) =>
  together({ sentence, before: NOTHING, after: NOTHING, outside, beside: [], isMeant: true }, question).some(
    ({ from, weight }) => from === 'sentence' && weight > 0,
  );

it('a name in doubt lets everyday words speak on a page that speaks of AI, and on no other', () => {
  expect(said(voucher(), page)).toBe(true);
  expect(said(voucher(), NOTHING)).toBe(false);
  expect(said({ ...voucher(), vouchers: new Set() }, page)).toBe(false);
});

it('it does not where anything speaks against the form', () => {
  expect(said(voucher(reason('sentence', -0.2)), page)).toBe(false);
});

it('for a company it takes two of them', () => {
  const company = { ...QUESTION, isTelling: true };
  expect(said(voucher(), page, company)).toBe(false);
  expect(said({ ...voucher(), vouchers: new Set([7, 8]) }, page, company)).toBe(true);
});

describe('everyday words of one sense', () => {
  const words = (count: number, ...more: Reason[]): Answer => ({
    ...NOTHING,
    reasons: [...Array.from({ length: count }, (_, at) => reason('sentence', 0.9 - at / 100)), ...more],
  });
  it('speak where there are four, though nothing else shows that AI is the subject', () => {
    expect(said(words(4), NOTHING)).toBe(true);
    expect(said(words(3), NOTHING)).toBe(false);
  });
  it('do not where anything speaks against the form', () => {
    expect(said(words(4, reason('sentence', -0.2)), NOTHING)).toBe(false);
  });
  it('do not for a company', () => {
    expect(said(words(4), NOTHING, { ...QUESTION, isTelling: true })).toBe(false);
  });
});
