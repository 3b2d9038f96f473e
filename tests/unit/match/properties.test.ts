import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnotate, type TextBlock } from '../../../lib/match/annotate';
import { CueBook } from '../../../lib/match/cues';
import type { ReadBlock } from '../../../lib/match/evidence';
import { createFind } from '../../../lib/match/find';
import { createFold, type Fold } from '../../../lib/match/fold';
import { createJudge } from '../../../lib/match/sense';
import { NEAR_BLOCKS } from '../../../lib/match/weights';
import { FORMS, LEXICON, SENSES } from './lexicon';

const annotate = createAnnotate(LEXICON, SENSES);
const find = createFind(LEXICON);
const block = (text: string, heading = false): TextBlock => ({ text, heading, scope: undefined });
const MEANINGFUL = [...FORMS, 'Google', 'horoscope', 'zodiac', '星座', 'chatbot', '大模型', 'quantum'];
const FILLERS = [
  ' ',
  '. ',
  ', ',
  '-',
  '’s',
  's',
  ' 3.5',
  ' 7B',
  '。',
  '，',
  'garden',
  '花园',
  'Monet',
  '\u00ad',
];
const texts = fc
  .array(fc.constantFrom(...MEANINGFUL, ...FILLERS), { maxLength: 30 })
  .map((parts) => parts.join(''));
const pages = fc.array(fc.tuple(texts, fc.boolean()), { minLength: 1, maxLength: 8 });
const read = (page: readonly (readonly [string, boolean])[]) =>
  page.map(([text, heading]) => block(text, heading));

describe('for any page', () => {
  it('offsets give back the surface: read alone it is the same name', () => {
    fc.assert(
      fc.property(pages, (page) => {
        annotate(read(page)).forEach((mentions, index) => {
          const text = page[index]?.[0] ?? '';
          for (const { start, end, id } of mentions) {
            const names = find(text.slice(start, end)).map(({ entry }) => LEXICON.entries[entry]?.id);
            expect(names).toContain(id);
          }
        });
      }),
    );
  });

  it('mentions do not overlap', () => {
    fc.assert(
      fc.property(pages, (page) => {
        for (const mentions of annotate(read(page))) {
          mentions.forEach(({ start }, index) => {
            expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
          });
        }
      }),
    );
  });

  it('a mark has reasons that add up, the strongest first', () => {
    fc.assert(
      fc.property(pages, (page) => {
        for (const { reasons } of annotate(read(page)).flat()) {
          const weights = reasons.map(({ weight }) => Math.abs(weight));
          expect(weights).toEqual([...weights].sort((a, b) => b - a));
          expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeGreaterThan(0.99);
        }
      }),
    );
  });

  it('the order of entries changes nothing', () => {
    const turned = createAnnotate({ ...LEXICON, entries: [...LEXICON.entries].reverse() }, SENSES);
    fc.assert(
      fc.property(pages, (page) => {
        expect(turned(read(page))).toEqual(annotate(read(page)));
      }),
    );
  });

  it('blocks far away that speak of other things change no decision', () => {
    const unrelated = fc.array(fc.constantFrom('garden', 'weather', '花园', 'Monet', '3.5', '. ', ' '), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(pages, fc.array(unrelated, { maxLength: 5 }), (page, others) => {
        // Blocks beside these may count as neighbours: the padding keeps the rest away.
        const padding = Array.from({ length: NEAR_BLOCKS }, () => block('The rose is a flower.'));
        const far = others.map((parts) => block(parts.join(' ')));
        const alone = annotate([...read(page), ...padding]).slice(0, page.length);
        expect(annotate([...read(page), ...padding, ...far]).slice(0, page.length)).toEqual(alone);
      }),
    );
  });
});

/** 1 MB and a quarter of it; the count of steps does not depend on the machine. */
const LONG = 1_000_000;
const SHORT = LONG / 4;
/** Four times the text may take a little more than four times the steps, for what happens once a text. */
const LINEAR = 4.2;
/** A megabyte takes a second or two, more on a busy machine. */
const TIMEOUT_MS = 60_000;
const UNITS = [
  'large language ',
  '大语言',
  'OpenAI',
  'mixture of ',
  '语言模型大',
  'Gemini ',
  'Gemini, Google. ',
  'GPT-5.',
];

describe('one megabyte that repeats itself costs four times what a quarter of it does', {
  timeout: TIMEOUT_MS,
}, () => {
  const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

  it.each(UNITS)('finding names in %j', (unit) => {
    let steps = 0;
    const fold = createFold(LEXICON.han);
    const count = <R>(result: R): R => {
      steps++;
      return result;
    };
    const table = new Proxy(fold.table, { get: (target, unit) => count(Reflect.get(target, unit, target)) });
    const counting: Fold = Object.assign((each: number) => count(fold(each)), { table });
    const search = createFind(LEXICON, counting);
    const stepsFor = (length: number) => {
      steps = 0;
      search(fill(unit, length));
      return steps;
    };
    expect(stepsFor(LONG)).toBeLessThan(stepsFor(SHORT) * LINEAR);
  });

  it.each(UNITS)('judging %j', (unit) => {
    let steps = 0;
    const book = new CueBook(LEXICON.domain, SENSES.words, LEXICON.longer, createFold(LEXICON.han));
    LEXICON.entries.forEach(({ id }, entry) => {
      const sense = SENSES.entries[id];
      if (sense) book.add(entry, sense);
    });
    const { bearing } = book;
    book.bearing = (...which) => {
      steps++;
      return bearing.call(book, ...which);
    };
    const stepsFor = (length: number) => {
      steps = 0;
      const text = fill(unit, length);
      const findings = { candidates: find(text), cues: book.find(text) };
      const blocks: ReadBlock[] = [{ text, findings, section: { heading: undefined } }];
      const judge = createJudge(LEXICON, book);
      judge.decide(blocks, 0, judge.page(blocks, { text: '', findings: { candidates: [], cues: [] } }));
      return steps;
    };
    expect(stepsFor(LONG)).toBeLessThanOrEqual(stepsFor(SHORT) * LINEAR);
  });
});
