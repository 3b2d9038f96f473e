import type { BrowserResult, Summary } from './results';
import { find } from './results';

/** A promise about speed and what one run says of it in one browser. */
export interface Reached {
  readonly what: string;
  /** As promised, in words. */
  readonly limit: string;
  /** Undefined where the browser does not tell. */
  readonly value: number | undefined;
  /** How the value is written. */
  readonly unit: '×' | 'ms' | '' | '%';
  /** Undefined where nothing is promised: the value is only told. */
  readonly reached: boolean | undefined;
}

interface SpeedPromise {
  readonly what: string;
  readonly unit: Reached['unit'];
  readonly most?: number;
  readonly least?: number;
  readonly value: (result: BrowserResult) => number | undefined;
}

const KB_100 = 100_000;
const MB = 1_000_000;

const PROMISES: readonly SpeedPromise[] = [
  { what: 'time of floor B, 100 kB', unit: '×', most: 1.5, value: (all) => overReader(all, KB_100) },
  { what: 'time of floor B, 1 MB', unit: '×', most: 1.5, value: (all) => overReader(all, MB) },
  {
    what: 'less main thread than the best rival, 100 kB',
    unit: '×',
    least: 10,
    value: (all) => underRival(all, KB_100),
  },
  {
    what: 'less main thread than the best rival, 1 MB',
    unit: '×',
    least: 10,
    value: (all) => underRival(all, MB),
  },
  {
    what: 'work in the background meanwhile, 100 kB',
    unit: 'ms',
    value: ({ pages }) => find(pages, 'en', KB_100)?.by.ours?.background.median,
  },
  { what: 'elements added', unit: '', most: 0, value: (all) => worst(all, ({ elements }) => elements) },
  { what: 'layout shift', unit: '', most: 0, value: (all) => worst(all, ({ shift }) => shift) },
  {
    what: 'longest task on any page',
    unit: 'ms',
    most: 50,
    value: (all) => worst(all, ({ longest }) => longest.median),
  },
  {
    what: 'longest task, 100 kB',
    unit: 'ms',
    most: 16,
    value: ({ pages }) => find(pages, 'en', KB_100)?.by.ours?.longest.median,
  },
  { what: "the page's 300 later edits", unit: '%', most: 8, value: ({ edits }) => slower(edits, 'ours') },
  {
    what: 'the same with an observer that does nothing',
    unit: '%',
    value: ({ edits }) => slower(edits, 'observer'),
  },
  {
    what: 'main thread of these edits and of all that follows them',
    unit: '×',
    value: ({ edits: { ours, none } }) => ours && none && ours.main.median / none.main.median,
  },
  {
    what: 'time for 10 times the entries',
    unit: '×',
    most: 2.5,
    value: ({ entries }) => grownBy(entries, 10),
  },
  { what: 'time for 100 times the entries', unit: '×', value: ({ entries }) => grownBy(entries, 100) },
  { what: 'time for 100 times the text, per text', unit: '×', most: 1.1, value: overLinear },
  { what: 'hit test, p95, at 5,000 marks', unit: 'ms', most: 0.3, value: ({ hits }) => hits.p95 },
  { what: 'hover to card, beyond the delay', unit: 'ms', most: 50, value: ({ use }) => use.cardWarm.median },
  {
    what: 'the same with a stopped worker',
    unit: 'ms',
    most: 150,
    value: ({ use }) => use.cardStopped.median,
  },
  {
    what: 'search, the slowest key and what it puts off',
    unit: 'ms',
    most: 16,
    value: ({ use }) => use.searchSlowest,
  },
  { what: "popup's first paint", unit: 'ms', most: 100, value: ({ use }) => use.popup.median },
  { what: 'a page without AI, 100 kB', unit: 'ms', most: 5, value: (all) => cost(all, all.silent) },
];

/** Every promise held against the figures of one browser. */
export function reachedIn(result: BrowserResult): Reached[] {
  return PROMISES.map(({ what, unit, most, least, value: read }) => {
    const value = read(result);
    const limit = most !== undefined ? `at most ${most}` : least !== undefined ? `at least ${least}` : 'told';
    const promised = (most ?? least) !== undefined && value !== undefined;
    const reached = promised ? value <= (most ?? Infinity) && value >= (least ?? -Infinity) : undefined;
    return { what, limit: `${limit}${most || least ? ` ${unit}` : ''}`.trim(), value, unit, reached };
  });
}

/**
 * What something costs, as it can be compared with a floor: Firefox tells the time of a thread in steps of 10 ms, so
 * there it is the time of script.
 */
export function cost({ target }: Pick<BrowserResult, 'target'>, { main, script }: Summary): number {
  return (target === 'chromium' ? main : script).median;
}

function overReader(all: BrowserResult, bytes: number): number | undefined {
  const { ours, reader } = find(all.pages, 'en', bytes)?.by ?? {};
  return ours && reader && cost(all, ours) / cost(all, reader);
}

function underRival({ pages }: BrowserResult, bytes: number): number | undefined {
  const { ours, markjs, findAndReplace } = find(pages, 'en', bytes)?.by ?? {};
  return (
    ours &&
    markjs &&
    findAndReplace &&
    Math.min(markjs.main.median, findAndReplace.main.median) / ours.main.median
  );
}

function worst({ pages }: BrowserResult, read: (summary: Summary) => number | undefined): number | undefined {
  const values = pages.flatMap(({ by }) => (by.ours ? (read(by.ours) ?? []) : []));
  return values.length > 0 ? Math.max(...values) : undefined;
}

/** % by which the page's edits take longer under a contestant. */
function slower({ none, ...by }: BrowserResult['edits'], name: 'ours' | 'observer'): number | undefined {
  const edited = by[name];
  return edited && none && (edited.page / none.page - 1) * 100;
}

function grownBy(points: BrowserResult['entries'], times: number): number | undefined {
  const [one, many] = [
    points.find((point) => point.times === 1),
    points.find((point) => point.times === times),
  ];
  return one && many && many.ours / one.ours;
}

/** 1 is linear; less where what is done once weighs on the small page. */
function overLinear({ text }: BrowserResult): number | undefined {
  const [first, last] = [text.at(0), text.at(-1)];
  return first && last && last.ours / first.ours / last.times;
}
