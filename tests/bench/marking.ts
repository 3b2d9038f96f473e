import type { Tab } from '../e2e/harness/driver';
import type { ContestantName, Marked } from './in-page';
import type { PageWish } from './pages';
import type { BenchServer } from './pages-server';
import type { BenchBrowser, Meters } from './tab';

/** One contestant on one page, seen from within and from the browser. */
export interface Marking extends Marked {
  /** Main-thread time in ms, with what the marks have the browser lay out and paint. Nothing is taken off yet. */
  readonly main: number;
  /** Bytes more in use afterwards; undefined where the browser does not tell. */
  readonly heap: number | undefined;
}

/** Loads a page anew and has one contestant mark it. */
export function mark(
  browser: BenchBrowser,
  server: BenchServer,
  wish: PageWish,
  name: ContestantName,
  { entries = 1, heap = false } = {},
): Promise<Marking> {
  return browser.visit(server.page(wish), async (tab, meters) => {
    await tab.run(`bench.prepare('/lexicon-${entries}.json')`);
    return measured(tab, meters, name, heap);
  });
}

async function measured(tab: Tab, meters: Meters, name: ContestantName, heap: boolean): Promise<Marking> {
  const bytes = heap ? await meters.heap() : undefined;
  const before = await meters.mainThread();
  const marked = (await tab.run(`bench.mark('${name}')`)) as Marked;
  const main = (await meters.mainThread()) - before;
  const after = heap ? await meters.heap() : undefined;
  return { ...marked, main, heap: bytes !== undefined && after !== undefined ? after - bytes : undefined };
}
