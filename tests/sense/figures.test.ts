import { describe, expect, it } from 'vitest';
import { PARTS, readPart } from '../tools/sense/corpus';
import { createMethods, measure, type Result, run } from '../tools/sense/measure';
import { figures } from '../tools/sense/score';

/** What was reached, as bounds that no change may fall below. `npm run sense` prints the table. */
const FLOORS = {
  tune: {
    en: { precision: 0.99, recall: 0.98 },
    zh: { precision: 0.985, recall: 0.975 },
    mixed: 0.98,
    quiet: 0.06,
  },
  locked: {
    en: { precision: 0.98, recall: 0.955 },
    zh: { precision: 0.98, recall: 0.95 },
    mixed: 0.97,
    quiet: 0.1,
  },
  fresh: {
    en: { precision: 0.98, recall: 0.955 },
    zh: { precision: 0.985, recall: 0.955 },
    mixed: 0.96,
    quiet: 0.1,
  },
} as const;
const EXACT = 0.97;

const methods = createMethods();
const of = (results: readonly Result[], holds: (result: Result) => boolean) => measure(results.filter(holds));

describe.each(PARTS)('on the part %s', (part) => {
  const results = run(readPart(part), methods.program);
  const floors = FLOORS[part];

  it.each(['en', 'zh'] as const)('%s is as right as it was', (language) => {
    const { score, quiet } = of(results, ({ passage }) => (passage.script === 'en') === (language === 'en'));
    const { precision, recall, exact } = figures(score);
    expect(precision).toBeGreaterThanOrEqual(floors[language].precision);
    expect(recall).toBeGreaterThanOrEqual(floors[language].recall);
    expect(exact).toBeGreaterThanOrEqual(EXACT);
    expect((quiet.marks * 1000) / quiet.words).toBeLessThanOrEqual(floors.quiet);
  });

  it('pages with both senses are as right as they were', () => {
    const { precision } = figures(of(results, ({ passage }) => passage.kind === 'mixed').score);
    expect(precision).toBeGreaterThanOrEqual(floors.mixed);
  });
});
