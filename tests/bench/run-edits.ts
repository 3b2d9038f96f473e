import type { ContestantName } from './in-page';
import type { Edits } from './in-page/edits';
import type { PageWish } from './pages';
import type { BenchServer } from './pages-server';
import type { BrowserResult, EditResult } from './results';
import { median, spreadOf } from './statistics';
import type { BenchBrowser } from './tab';

/** How many edits a page makes later. */
const EDITS = 300;
const EDITED_UNDER: readonly ContestantName[] = ['none', 'observer', 'ours', 'markjs', 'findAndReplace'];

interface Run extends Edits {
  /** Main-thread time in ms. */
  readonly main: number;
}

/** What later edits cost the page under each contestant; they take turns, so that a slow moment meets all alike. */
export async function measureEdits(
  browser: BenchBrowser,
  server: BenchServer,
  wish: PageWish,
  repetitions: number,
  tell: (what: string) => void,
): Promise<BrowserResult['edits']> {
  tell('later edits');
  const runs = new Map<ContestantName, Run[]>(EDITED_UNDER.map((name) => [name, []]));
  for (let at = 0; at < repetitions; at++) {
    for (const [name, all] of runs) all.push(await editUnder(browser, server.page(wish), name));
  }
  return Object.fromEntries([...runs].map(([name, all]) => [name, summed(all)]));
}

function editUnder(browser: BenchBrowser, page: string, name: ContestantName): Promise<Run> {
  return browser.visit(page, async (tab, meters) => {
    await tab.run(`bench.prepare('/lexicon-1.json')`);
    await tab.run(`bench.mark('${name}')`);
    const before = await meters.mainThread();
    const edits = (await tab.run(`bench.edit(${EDITS})`)) as Edits;
    return { ...edits, main: (await meters.mainThread()) - before };
  });
}

/**
 * All runs make the same edits: of each edit the median over the runs, which drops where another program had the
 * processor, and then all edits together, so that nothing is left out that comes again.
 */
function summed(runs: readonly Run[]): EditResult {
  const page = Array.from({ length: EDITS }, (_, at) => median(runs.map(({ each }) => each[at] ?? NaN)));
  return {
    page: page.reduce((sum, edit) => sum + edit, 0),
    drawn: spreadOf(runs.map(({ drawn }) => drawn)),
    main: spreadOf(runs.map(({ main }) => main)),
  };
}
