import type { ContestantName } from './in-page';
import { NEWS_SHARE, type PageWish } from './pages';
import { BenchServer } from './pages-server';
import type { Part, Profile } from './results';
import { type CpuProfile, launchBare } from './tab';

const PAGES: readonly PageWish[] = [
  { language: 'en', bytes: 100_000, share: NEWS_SHARE },
  { language: 'en', bytes: 1_000_000, share: NEWS_SHARE },
  { language: 'en', bytes: 100_000, share: 0 },
];
/** Before a module's code in a script that is not minified. */
const MODULE = /^\t\/\/ (\S+\.tsx?)$/;
const IDLE = '(idle)';
/** What the profiler means by its names of what is no function. */
const NAMES: Readonly<Record<string, string>> = {
  '(program)': 'the browser: style, layout, painting, messages',
  '(garbage collector)': 'the browser: collecting garbage',
  '': 'script outside of modules',
};

/**
 * Profiles ours on the promised pages and on one without AI, less what a page spends while nothing marks it. Chromium
 * only: Firefox gives its profiler to nobody over its protocol.
 */
export async function profileOurs(repetitions: number): Promise<Profile[]> {
  const server = await BenchServer.start({ minify: false });
  const modules = modulesOf(server.script);
  const browser = await launchBare('chromium');
  const profile = (wish: PageWish, name: ContestantName) =>
    browser.visit(server.page(wish), async (tab, { profiled }) => {
      await tab.run(`bench.prepare('/lexicon-1.json')`);
      const told = await profiled?.(() => tab.run(`bench.mark('${name}')`));
      return told ? partsOf(told, modules) : [];
    });
  const profiles: Profile[] = [];
  for (const wish of PAGES) {
    const sums = new Map<string, number>();
    const add = (parts: readonly Part[], times: number) => {
      for (const { where, ms } of parts) sums.set(where, (sums.get(where) ?? 0) + (ms * times) / repetitions);
    };
    for (let at = 0; at < repetitions; at++) {
      add(await profile(wish, 'ours'), 1);
      add(await profile(wish, 'none'), -1);
    }
    const parts = Array.from(sums, ([where, ms]) => ({ where, ms }));
    profiles.push({ wish, parts: parts.sort((one, other) => other.ms - one.ms) });
  }
  await browser.close();
  await server.close();
  return profiles;
}

/** The module of every line of a script. */
function modulesOf(script: string): string[] {
  let module = '';
  return script.split('\n').map((line) => {
    module = MODULE.exec(line)?.[1] ?? module;
    return module;
  });
}

/** Self time by place. The bench's own page counts as nobody's. */
export function partsOf({ nodes, samples, timeDeltas }: CpuProfile, modules: readonly string[]): Part[] {
  const places = new Map(
    nodes.map(({ id, callFrame: { url, lineNumber, functionName } }) => [
      id,
      url === '' ? functionName : (modules[lineNumber] ?? ''),
    ]),
  );
  const spent = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const where = places.get(id) ?? '';
    // A sample is what ran until the next one was taken.
    const ms = (timeDeltas[at + 1] ?? 0) / 1000;
    if (where !== IDLE && !where.startsWith('tests/')) spent.set(where, (spent.get(where) ?? 0) + ms);
  }
  return Array.from(spent, ([where, ms]) => ({ where: NAMES[where] ?? where, ms }));
}
