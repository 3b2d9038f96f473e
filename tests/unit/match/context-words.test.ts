import { describe, expect, it, test } from 'vitest';
import { createAnnotate } from '../../../lib/match/annotate';
import { ContextReader } from '../../../lib/match/context-reader';
import { neighboursOf, wordsAround, wordsOf } from '../../../lib/match/context-words';
import { sentenceAround } from '../../../lib/match/sentence';
import { LEXICON, SENSES } from './lexicon';

test('words are runs of three Latin letters or more, and pairs of Han', () => {
  expect(wordsOf('An Opus, a 3D 大模型。Mp3s')).toEqual([
    { word: 'opus', start: 3, end: 7 },
    { word: '大模', start: 14, end: 16 },
    { word: '模型', start: 15, end: 17 },
  ]);
});

describe('the words around a name', () => {
  const words = { violins: -100, typed: 100, '<about': 50, 'played>': -50, gemini: -200, 大模: 100 };
  const reader = new ContextReader({ bias: 10, words, entries: {} });
  /** What is said of the first Gemini. */
  const said = (text: string, isEnough = false) => {
    const start = text.indexOf('Gemini');
    const name = { start, end: start + 6, entry: 0, ambiguous: 'yes' } as const;
    return reader.reasons(
      { text, findings: { candidates: [name], cues: [] } },
      name,
      'gemini',
      1,
      isEnough,
    )[0];
  };

  it('count whole in its sentence', () => {
    expect(said('The violins met Gemini.')).toEqual({
      from: 'context',
      evidence: 'violins',
      weight: expect.closeTo(-0.36),
    });
  });
  it('count half in the rest of its paragraph', () => {
    expect(said('The violins. All met Gemini.')?.weight).toBeCloseTo(-0.16);
  });
  it('add to the odds of names, but not for one that speaks for itself', () => {
    expect(said('The violins met Gemini.')?.weight).toBeCloseTo(-0.36);
    expect(said('The violins met Gemini.', true)?.weight).toBeCloseTo(-0.4);
  });
  it('count once', () => {
    expect(said('The violins, the violins met Gemini. The violins.')?.weight).toBeCloseTo(-0.36);
  });
  it('count more directly beside it', () => {
    expect(said('He typed about Gemini.')?.weight).toBeCloseTo(0.64);
    expect(said('He typed: Gemini played.')?.weight).toBeCloseTo(0.24);
  });
  it('do not count where they are its own, but where it is named again', () => {
    expect(said('He typed Gemini.')?.weight).toBeCloseTo(0.44);
    expect(said('He typed Gemini, Gemini.')?.weight).toBeCloseTo(-0.36);
  });
  it('add no more than the limit', () => {
    const loud = new ContextReader({ bias: 0, words: { violins: -900 }, entries: {} });
    const block = { text: 'The violins met Gemini.', findings: { candidates: [], cues: [] } };
    expect(loud.reasons(block, { start: 16, end: 22 }, 'gemini', 1)[0]?.weight).toBe(-1);
  });
  it('are told without the name itself', () => {
    expect(said('All met. It was Gemini.')).toBeUndefined();
    expect(said('Gemini came. The violins met Gemini.')?.evidence).toBe('violins');
  });
  it('say nothing where none is known', () => {
    expect(said('It was Gemini.')).toBeUndefined();
  });
});

describe('words learned for one entry', () => {
  const text = 'The bank made a small adjustment to its target. The adjustment helped.';
  const name = { start: text.indexOf('adjustment'), end: text.indexOf('adjustment') + 10 };
  const said = (words: Record<string, number>, id = 'tuning', known = 1) => {
    const reader = new ContextReader({ bias: 0, words: {}, entries: { tuning: { bias: 0, words } } });
    return reader.reasons({ text, findings: { candidates: [], cues: [] } }, name, id, known);
  };

  it('say something of that entry only', () => {
    expect(said({ target: -100 })).toEqual([{ from: 'context', evidence: 'target', weight: -1 }]);
    expect(said({ target: -100 }, 'alignment')).toEqual([]);
  });
  it('take more than they add', () => {
    expect(said({ target: -900 })[0]?.weight).toBe(-2);
    expect(said({ target: 900 })[0]?.weight).toBe(0.5);
  });
  it('hear what stands directly beside the name, however short', () => {
    expect(said({ target: -50, 'to>': -30, '<small': -10, '<a': -70 })[0]?.weight).toBeCloseTo(-0.9);
  });
  it('are asked only where they may turn it', () => {
    expect(said({ target: 900 }, 'tuning', 0.4)).toEqual([]);
    expect(said({ target: 900 }, 'tuning', 0.5)).toHaveLength(1);
    expect(said({ target: -900 }, 'tuning', 3)).toHaveLength(1);
    expect(said({ target: -900 }, 'tuning', 3.1)).toEqual([]);
  });
  it('count beside those that were learned of all names', () => {
    const words = { bank: -200 };
    const reader = new ContextReader({
      bias: 0,
      words,
      entries: { tuning: { bias: 0, words: { target: -100 } } },
    });
    const reasons = reader.reasons({ text, findings: { candidates: [], cues: [] } }, name, 'tuning', 1.5);
    expect(reasons).toEqual([
      { from: 'context', evidence: 'bank', weight: -0.8 },
      { from: 'context', evidence: 'target', weight: -1 },
    ]);
  });
});

test('the neighbours of a name are one Han or one Latin word, or nothing', () => {
  const of = (text: string, name: string) => {
    const start = text.indexOf(name);
    return neighboursOf(text, { start, end: start + name.length });
  };
  expect(of('目标价微调至605港元', '微调')).toEqual(['<价', '至>']);
  expect(of('用 LoRA 微调。', '微调')).toEqual(['<lora', '>']);
  expect(of('Pay attention to it', 'attention')).toEqual(['<pay', 'to>']);
  expect(of('“Attention,” he said', 'Attention')).toEqual(['<', '>']);
});

test('a block full of names without an end of a sentence takes time in proportion to its length', () => {
  const stepsFor = (times: number) => {
    let steps = 0;
    const text = 'Gemini here '.repeat(times);
    const words = new Proxy(wordsOf(text), {
      get: (all, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) steps++;
        return Reflect.get(all, key);
      },
    });
    const candidates = Array.from({ length: times }, (_, at) => {
      return { start: at * 12, end: at * 12 + 6, entry: 0, ambiguous: 'yes' } as const;
    });
    const block = { text, findings: { candidates, cues: [] } };
    for (const name of candidates) wordsAround(words, sentenceAround(block, name), name);
    return steps;
  };
  expect(stepsFor(4000)).toBeLessThan(4.5 * stepsFor(1000));
});

describe('what they say', () => {
  const annotate = createAnnotate(LEXICON, SENSES, {
    bias: 0,
    words: { violins: -300, typed: 300, quietly: 10 },
    entries: {},
  });
  const marks = (text: string) =>
    annotate([{ text, heading: false, scope: undefined }]).map((mentions) => mentions.length)[0];

  it('marks a name that is open', () => {
    expect(marks('He met Gemini. The chatbot had gone.')).toBe(0);
    expect(marks('He typed Gemini. The chatbot had gone.')).toBe(1);
  });
  it('turns nothing that is plain', () => {
    expect(marks('He typed Gemini in the horoscope.')).toBe(0);
    const plain = 'Google, with violins, showed Gemini 3.5 Pro.';
    expect(marks(plain)).toBe(1);
    const reasons = annotate([{ text: plain, heading: false, scope: undefined }]).flat()[0]?.reasons;
    expect(reasons?.map(({ from }) => from)).not.toContain('context');
  });
  it('does not silence a company of AI by the odds of other names', () => {
    const odds = createAnnotate(LEXICON, SENSES, { bias: -100, words: { ends: -37 }, entries: {} });
    const ids = (text: string) =>
      odds([{ text, heading: false, scope: undefined }]).flatMap((mentions) => mentions.map(({ id }) => id));
    expect(ids('Anthropic ends it.')).toEqual(['anthropic']);
  });
  it('is told among the reasons', () => {
    const [mentions] = annotate([
      { text: 'He typed Gemini. The chatbot had gone.', heading: false, scope: undefined },
    ]);
    expect(mentions?.[0]?.reasons).toContainEqual({ from: 'context', evidence: 'typed', weight: 1 });
  });
});
