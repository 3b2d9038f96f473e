import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnotate } from '../../../lib/match/annotate';
import { Matcher } from '../../../lib/match/matcher';
import type { Reason } from '../../../lib/match/mention';
import {
  type Decision,
  PageMatcher,
  type PageOutline,
  type SentBlock,
} from '../../../lib/match/page-matcher';
import { createJudge } from '../../../lib/match/sense';
import { FORMS, LEXICON, SENSES } from './lexicon';

const matcher = new Matcher(LEXICON, SENSES);
const judge = createJudge(LEXICON, matcher.book);
const annotate = createAnnotate(LEXICON, SENSES);

function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const sent = (text: string, index: number, heading = false): SentBlock => {
  return { id: index + 1, text, heading, scope: 0 };
};

/** A page of these texts that has been told of them. */
function pageOf(...texts: string[]) {
  const page = new PageMatcher(matcher, judge);
  finish(page.find(texts.map((text, index) => sent(text, index))));
  const decide = (outline: Partial<PageOutline> = {}) => {
    const blocks = texts.map((_, index) => index + 1);
    return finish(page.decide({ blocks, changed: blocks, title: '', ...outline }));
  };
  return { page, decide };
}

/** By block, the entries that are marked. */
function marked(decision: Decision): Record<number, string[]> {
  if ('unknown' in decision) throw new Error(`unknown: ${decision.unknown}`);
  return Object.fromEntries(
    decision.decided.map(({ id, mentions }) => [id, mentions.map((each) => each.id)]),
  );
}

describe('what is found in a block', () => {
  it('is told where there are names: what is certain, and where others wait for evidence', () => {
    const page = new PageMatcher(matcher, judge);
    const blocks = ['OpenAI and Gemini', 'a garden', 'a language model'].map((text, at) => sent(text, at));
    expect(finish(page.find(blocks))).toEqual([
      {
        id: 1,
        certain: [{ start: 0, end: 6, id: 'openai', kind: 'company' }],
        open: [{ start: 11, id: 'gemini' }],
      },
      { id: 3, certain: [], open: [{ start: 2, id: 'large-language-model' }] },
    ]);
  });
});

describe('what is decided', () => {
  const words = fc.constantFrom(...FORMS, 'Google', 'horoscope', 'chatbot', ' ', '. ', 'garden', '花园');
  const texts = fc.array(words, { maxLength: 20 }).map((parts) => parts.join(''));
  const blocks = fc.array(fc.tuple(texts, fc.boolean()), { minLength: 1, maxLength: 8 });

  it('is what a document is annotated with', () => {
    fc.assert(
      fc.property(blocks, texts, (read, title) => {
        const page = new PageMatcher(matcher, judge);
        const all = read.map(([text, heading], index) => sent(text, index, heading));
        finish(page.find(all));
        const ids = all.map(({ id }) => id);
        const decision = finish(page.decide({ blocks: ids, changed: ids, title }));
        const document = read.map(([text, heading]) => ({ text, heading, scope: 0 }));
        const expected = annotate(document, title).map((mentions) => mentions.map(({ id }) => id));
        const found = marked(decision);
        expect(ids.map((id) => found[id] ?? [])).toEqual(expected);
        const told = annotate(document, title).flatMap((mentions, index) =>
          mentions.map(({ start, reasons }) => [page.reasons(index + 1, start), reasons]),
        );
        const weights = (reasons?: readonly Reason[]) => reasons?.map(({ from, weight }) => [from, weight]);
        for (const [reasons, why] of told) expect(weights(reasons)).toEqual(weights(why));
      }),
    );
  });

  it('far from any change is told only where the page as a whole says more than before', () => {
    const far = Array.from({ length: 6 }, () => 'a garden');
    const { page, decide } = pageOf('Gemini', ...far, 'a garden');
    expect(marked(decide())).toEqual({ 1: [] });
    expect(marked(decide({ changed: [8] }))).toEqual({});
    finish(page.find([{ id: 9, text: 'Google, OpenAI and a chatbot', heading: false, scope: 0 }]));
    const blocks = [1, 2, 3, 4, 5, 6, 7, 9];
    const told = decide({ blocks, changed: [9] });
    expect('decided' in told && told.decided.map(({ id, near }) => [id, near])).toEqual([
      [1, false],
      [9, true],
    ]);
  });

  it('is told with the words of the page, the nearest first', () => {
    const { page, decide } = pageOf('Chatbots, later.', '谷歌的 Gemini：GOOGLE 與大模型，CHATBOT', 'Google');
    decide();
    const told = page.reasons(2, 4)?.map(({ from, evidence }) => `${from} ${evidence}`);
    expect(told).toContain('sentence GOOGLE');
    expect(told).toContain('sentence CHATBOT');
    expect(told).not.toContain('sentence google');
  });

  it('is told with the words of the title, too', () => {
    const { page, decide } = pageOf('Google’s Gemini');
    decide({ title: 'CHATBOT of the year' });
    const told = page.reasons(1, 9)?.map(({ from, evidence }) => `${from} ${evidence}`);
    expect(told).toContain('title CHATBOT');
  });

  it('leaves out what is out of sight', () => {
    const { decide } = pageOf('a deep network', 'a chatbot');
    expect(marked(decide())).toEqual({ 1: ['network'] });
    expect(marked(decide({ blocks: [1], changed: [1] }))).toEqual({ 1: [] });
  });
});

describe('blocks that are not known', () => {
  it('are asked for, and nothing is decided without them', () => {
    expect(pageOf('OpenAI').decide({ blocks: [1, 7, 8] })).toEqual({ unknown: [7, 8] });
  });

  it('are those, too, that have left the page', () => {
    const { page, decide } = pageOf('OpenAI', 'OpenAI');
    expect(marked(decide({ blocks: [2] }))).toEqual({ 2: ['openai'] });
    expect(page.reasons(1, 0)).toBeUndefined();
    expect(decide()).toEqual({ unknown: [1] });
  });
});
