/** `npm run bench`: what Marginalia costs a page, beside two rivals and two floors, in Chromium and Firefox. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BenchServer } from '../bench/pages-server';
import { FULL, isPromised, type Plan, QUICK } from '../bench/plan';
import { plotGrowth } from '../bench/plot';
import { profileOurs } from '../bench/profile';
import { withFigures } from '../bench/readme';
import type { BrowserResult, Profile } from '../bench/results';
import { PageRun } from '../bench/run-pages';
import { measureUse } from '../bench/run-use';
import { launchBare, launchWithExtension } from '../bench/tab';
import { costTable, editTable, profileTable, reachTable } from '../bench/table';
import { buildExtension, ROOT, type Target } from './builds';

const TARGETS: readonly Target[] = ['chromium', 'firefox'];
const README = join(ROOT, 'README.md');
const PLOT = 'tests/bench/growth.svg';
const KEPT = join(ROOT, '.artifacts', 'bench.json');

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    browser: { type: 'string', multiple: true },
  },
});
const targets = TARGETS.filter((target) => values.browser?.includes(target) ?? true);
if (targets.length === 0) throw new Error(`--browser takes ${TARGETS.join(' or ')}`);

const started = performance.now();
const results: BrowserResult[] = [];
for (const target of targets) {
  const result = await measure(target, values.quick ? QUICK : FULL);
  console.log(`\n${result.version}\n\n${costTable(result, result.pages)}\n\n${reachTable([result])}`);
  results.push(result);
}
report(results);

async function measure(target: Target, plan: Plan): Promise<BrowserResult> {
  const tell = (what: string) => process.stderr.write(`marginalia: ${target}, ${what}\n`);
  await buildExtension(target, 'demo');
  const server = await BenchServer.start();
  const browser = await launchBare(target);
  const figures = await new PageRun(browser, server, plan, tell).all();
  await browser.close();
  if (target === 'chromium') tell('profile');
  const profiles = target === 'chromium' ? await profileOurs(plan.others) : undefined;
  tell('card, popup, search');
  const driver = await launchWithExtension(target);
  const use = await measureUse(driver, server, plan.uses);
  await driver.close();
  await server.close();
  return { target, version: browser.version, ...figures, use, profiles };
}

function report(results: readonly BrowserResult[]) {
  mkdirSync(join(ROOT, '.artifacts'), { recursive: true });
  writeFileSync(KEPT, JSON.stringify(results, undefined, 1));
  console.log(`\n${editTable(results)}\n\n${reachTable(results)}\n`);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${seconds} s; all figures are in ${KEPT.slice(ROOT.length)}`);
  if (!values.write) return;
  writeFileSync(join(ROOT, PLOT), plotGrowth(results));
  writeFileSync(README, withFigures(readFileSync(README, 'utf8'), figures(results)));
  console.log(`README.md and ${PLOT} are written`);
}

/** What the README shows: the promises first, then the two pages that they are about. */
function figures(results: readonly BrowserResult[]): string {
  const costs = results.map((result) => {
    const pages = result.pages.filter(({ wish }) => isPromised(wish));
    return `${result.version}, medians with their middle half:\n\n${costTable(result, pages)}`;
  });
  const profiled = results.flatMap(({ version, profiles }) => (profiles ? profileOf(version, profiles) : []));
  return [
    `One run on ${cpus().length} cores (${cpus()[0]?.model.trim()}); ratios count, milliseconds are this machine's.`,
    reachTable(results),
    ...costs,
    ...profiled,
    `![Growth of the time with the text and with the entries](${PLOT})`,
  ].join('\n\n');
}

/** Names are left in the script for it, so that it takes longer than in the other tables. */
function profileOf(version: string, profiles: readonly Profile[]): string[] {
  return [
    `${version}, where the main thread is while Marginalia marks an English page (with a sampler at work):`,
    profileTable(profiles),
  ];
}
