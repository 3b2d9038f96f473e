import type { ContestantName } from './in-page';
import { type Marking, mark } from './marking';
import { NEWS_SHARE, type PageWish } from './pages';
import type { BenchServer } from './pages-server';
import { EVERY, isPromised, type Plan } from './plan';
import type { BrowserResult, GrowthPoint, PageResult, Summary } from './results';
import { measureEdits } from './run-edits';
import { median, quantile, spreadOf } from './statistics';
import type { BenchBrowser } from './tab';

const EDITED: PageWish = { language: 'en', bytes: 100_000, share: NEWS_SHARE };
/** Holds some more than five thousand marks. */
const CROWDED: PageWish = { language: 'en', bytes: 450_000, share: 1 };
const HITS = 2_000;

/** Everything that is measured in a browser without the extension. */
export class PageRun {
  constructor(
    private readonly browser: BenchBrowser,
    private readonly server: BenchServer,
    private readonly plan: Plan,
    private readonly tell: (what: string) => void,
  ) {}

  async all(): Promise<Omit<BrowserResult, 'use' | 'target' | 'version'>> {
    const idle = await this.idle();
    const pages = await this.pages(idle);
    this.tell('a page without AI');
    const silent = await this.summary({ ...EDITED, share: 0 }, 'ours', idle);
    return {
      pages,
      silent,
      text: await this.growingText(),
      entries: await this.growingEntries(),
      edits: await measureEdits(this.browser, this.server, EDITED, this.plan.edits, this.tell),
      hits: await this.hits(),
    };
  }

  /** Main-thread time in ms of a page on which nothing happens meanwhile. */
  private async idle(): Promise<number> {
    const all: number[] = [];
    for (let at = 0; at < this.plan.repetitions; at++) all.push((await this.mark(EDITED, 'none')).main);
    return median(all);
  }

  /** Contestants take turns, so that a slow moment of the machine meets all alike. */
  private async pages(idle: number): Promise<PageResult[]> {
    const results: PageResult[] = [];
    for (const wish of this.plan.pages) {
      this.tell(`${wish.bytes / 1000} kB, ${wish.language}`);
      const runs = new Map<ContestantName, Marking[]>(EVERY.map((name) => [name, []]));
      const times = isPromised(wish) ? this.plan.repetitions : this.plan.others;
      for (let at = 0; at < times; at++)
        for (const [name, markings] of runs) markings.push(await this.mark(wish, name, at === 0));
      const by = Object.fromEntries([...runs].map(([name, markings]) => [name, summed(markings, idle)]));
      results.push({ wish, by });
    }
    return results;
  }

  private async summary(wish: PageWish, name: ContestantName, idle: number): Promise<Summary> {
    const markings: Marking[] = [];
    for (let at = 0; at < this.plan.repetitions; at++) markings.push(await this.mark(wish, name));
    return summed(markings, idle);
  }

  private async growingText(): Promise<GrowthPoint[]> {
    this.tell('growing text');
    const points: GrowthPoint[] = [];
    const [least = 1] = this.plan.sizes;
    for (const bytes of this.plan.sizes) {
      const script = (name: ContestantName) => this.script({ ...EDITED, bytes }, name);
      points.push({ times: bytes / least, ours: await script('ours'), reader: await script('reader') });
    }
    return points;
  }

  private async growingEntries(): Promise<GrowthPoint[]> {
    this.tell('growing lexicon');
    const points: GrowthPoint[] = [];
    for (const times of this.plan.entries) {
      points.push({ times, ours: await this.script(EDITED, 'ours', times) });
    }
    return points;
  }

  private async script(wish: PageWish, name: ContestantName, entries = 1): Promise<number> {
    const all: number[] = [];
    for (let at = 0; at <= this.plan.others; at++) {
      const { script, background } = await mark(this.browser, this.server, wish, name, { entries });
      all.push(script.total + background);
    }
    return median(all);
  }

  private hits(): Promise<BrowserResult['hits']> {
    this.tell('hit tests');
    return this.browser.visit(this.server.page(CROWDED), async (tab) => {
      await tab.run(`bench.prepare('/lexicon-1.json')`);
      const { marks } = (await tab.run(`bench.mark('ours')`)) as Marking;
      const times = (await tab.run(`bench.hits(${HITS})`)) as number[];
      return { marks, p95: quantile(times, 0.95), median: median(times) };
    });
  }

  private mark(wish: PageWish, name: ContestantName, heap = false): Promise<Marking> {
    return mark(this.browser, this.server, wish, name, { heap });
  }
}

function summed(markings: readonly Marking[], idle: number): Summary {
  const spread = (read: (marking: Marking) => number) => spreadOf(markings.map(read));
  const [first] = markings as readonly [Marking];
  const drawn = markings.flatMap(({ firstMark }) => (firstMark === null ? [] : firstMark));
  return {
    main: spread(({ main }) => Math.max(0, main - idle)),
    script: spread(({ script }) => script.total),
    longest: spread(({ script }) => script.longest),
    background: spread(({ background }) => background),
    firstMark: drawn.length > 0 ? spreadOf(drawn) : undefined,
    marks: first.marks,
    elements: first.elements,
    shift: first.shift ?? undefined,
    heap: first.heap,
  };
}
