import { describe, expect, it } from 'vitest';
import { plotGrowth } from '../../bench/plot';
import { partsOf } from '../../bench/profile';
import { reachedIn } from '../../bench/reach';
import { BEGIN, END, withFigures } from '../../bench/readme';
import type { BrowserResult, Summary } from '../../bench/results';
import { quantile, spreadOf } from '../../bench/statistics';
import { number, profileTable, reachTable } from '../../bench/table';

const same = (value: number) => ({ median: value, low: value, high: value });
const summary = (main: number): Summary => ({
  main: same(main),
  script: same(main),
  longest: same(main / 10),
  background: same(main * 2),
  firstMark: same(5),
  marks: 3,
  elements: 0,
  shift: 0,
  heap: 1e6,
});

/** A browser in which ours takes twice as long as the floor, and the better rival six times as long as ours. */
const RESULT: BrowserResult = {
  target: 'chromium',
  version: 'Chromium 1',
  pages: [100_000, 1_000_000].map((bytes) => ({
    wish: { language: 'en', bytes, share: 0.3 },
    by: {
      walker: summary(1),
      reader: summary(10),
      ours: summary(20),
      markjs: summary(150),
      findAndReplace: summary(120),
    },
  })),
  silent: summary(4),
  text: [
    { times: 1, ours: 2, reader: 1 },
    { times: 100, ours: 180, reader: 90 },
  ],
  entries: [
    { times: 1, ours: 10 },
    { times: 10, ours: 30 },
    { times: 100, ours: 200 },
  ],
  edits: {
    none: { page: 100, drawn: same(1600), main: same(200) },
    observer: { page: 103, drawn: same(1600), main: same(200) },
    ours: { page: 105, drawn: same(1610), main: same(260) },
  },
  hits: { marks: 5000, p95: 0.2, median: 0.1 },
  use: {
    cardWarm: same(40),
    cardStopped: same(160),
    popup: same(90),
    searchKey: same(5),
    searchSlowest: 12,
  },
};

describe('what was promised', () => {
  const verdict = (what: string) => reachedIn(RESULT).find((each) => each.what.startsWith(what));

  it('is held against what was measured', () => {
    expect(verdict('time of floor B, 1 MB')).toMatchObject({ value: 2, reached: false });
    expect(verdict('less main thread than the best rival, 100 kB')).toMatchObject({
      value: 6,
      reached: false,
    });
    expect(verdict('time for 10 times the entries')).toMatchObject({ value: 3, reached: false });
    expect(verdict('time for 100 times the entries')).toMatchObject({ value: 20, reached: undefined });
    expect(verdict('time for 100 times the text')).toMatchObject({ value: 0.9, reached: true });
    expect(verdict('hover to card')).toMatchObject({ value: 40, reached: true });
    expect(verdict('the same with a stopped worker')).toMatchObject({ value: 160, reached: false });
    expect(verdict("the page's 300 later edits")?.value).toBeCloseTo(5);
    expect(verdict('the same with an observer that does nothing')?.value).toBeCloseTo(3);
    expect(verdict('main thread of these edits')).toMatchObject({ value: 1.3, reached: undefined });
    expect(verdict('elements added')).toMatchObject({ value: 0, reached: true });
  });

  it('is told in words', () => {
    expect(reachTable([RESULT])).toContain('| time of floor B, 1 MB | at most 1.5 × | 2 × not reached |');
    expect(reachTable([RESULT])).toContain(
      '| search, the slowest key and what it puts off | at most 16 ms | 12 ms ✓ |',
    );
  });
});

describe('a profile', () => {
  const frame = (url: string, lineNumber: number, functionName: string) => ({
    url,
    lineNumber,
    functionName,
  });

  it('counts each sample until the next for the module of its line, or for the browser', () => {
    const nodes = [
      { id: 1, callFrame: frame('bench.js', 0, 'next') },
      { id: 2, callFrame: frame('bench.js', 1, 'quiet') },
      { id: 3, callFrame: frame('', -1, '(garbage collector)') },
      { id: 4, callFrame: frame('', -1, '(idle)') },
      { id: 5, callFrame: frame('', -1, 'observe') },
    ];
    const samples = [1, 3, 4, 1, 2, 5, 1];
    const timeDeltas = [9000, 1000, 2000, 500, 3000, 700, 4000];
    expect(
      partsOf({ nodes, samples, timeDeltas }, ['lib/page/blocks.ts', 'tests/bench/in-page/index.ts']),
    ).toEqual([
      { where: 'lib/page/blocks.ts', ms: 4 },
      { where: 'the browser: collecting garbage', ms: 2 },
      { where: 'observe', ms: 4 },
    ]);
  });

  it('is told page by page, with little things together', () => {
    const parts = [
      { where: 'a', ms: 90 },
      { where: 'b', ms: 2 },
    ];
    const small = [
      { where: 'b', ms: 1 },
      { where: 'c', ms: 0.01 },
    ];
    const told = profileTable([
      { wish: { language: 'en', bytes: 100_000, share: 0.3 }, parts },
      { wish: { language: 'en', bytes: 100_000, share: 0 }, parts: small },
    ]);
    expect(told.split('\n')).toEqual([
      '| time spent in | 100 kB | 100 kB without AI |',
      '| --- | --- | --- |',
      '| a | 90 ms | 0 ms |',
      '| b | 2 ms | 1 ms |',
      '| all else | 0 ms | 0.01 ms |',
      '| in all | 92 ms | 1 ms |',
    ]);
  });
});

it('numbers show the digits that count', () => {
  expect([0, 0.0312, 0.5, 1.234, 12.34, 123.4, 12345].map(number)).toEqual([
    '0',
    '0.031',
    '0.5',
    '1.2',
    '12',
    '123',
    '12345',
  ]);
});

it('spreads are medians and quartiles', () => {
  expect(spreadOf([5, 1, 2, 4, 3])).toEqual({ median: 3, low: 2, high: 4 });
  expect(quantile([1, 2], 0.95)).toBeCloseTo(1.95);
  expect(() => spreadOf([])).toThrow(RangeError);
});

it('the plot has a curve for each browser and its floor', () => {
  const svg = plotGrowth([RESULT, { ...RESULT, target: 'firefox' }]);
  expect(svg.match(/<polyline/g)).toHaveLength(6);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

describe('the README', () => {
  it('gets new figures between its two comments, and keeps the rest', () => {
    const before = `# Title\n\n${BEGIN}\n\nold\n\n${END}\n\nend\n`;
    expect(withFigures(before, 'new\n')).toBe(`# Title\n\n${BEGIN}\n\nnew\n\n${END}\n\nend\n`);
  });

  it('without the comments is refused', () => {
    expect(() => withFigures('# Title', 'new')).toThrow('README.md needs the lines');
  });
});
