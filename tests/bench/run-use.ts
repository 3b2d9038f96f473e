import { REST_MS } from '../../lib/card/timing';
import type { Driver, Tab } from '../e2e/harness/driver';
import { until } from '../e2e/harness/driver';
import { Extension } from '../e2e/harness/extension';
import { bringIntoView, settledMarks } from '../e2e/harness/marks';
import { NEWS_SHARE } from './pages';
import type { BenchServer } from './pages-server';
import type { UseResult } from './results';
import { median, spreadOf } from './statistics';

/** Typed into the popup letter by letter: a name, a phrase, Han, a misspelling. */
const QUERIES = ['deepseek', 'reinforcement learning', '大模型', 'transformr'];
const STEPS = 8;
/** So long after a key all that it put off has run; who types fast presses the next. */
const SETTLED_MS = 60;
/** The keys are typed into so many new popups: of one, the slowest would be whichever another program held up. */
const POPUPS = 3;

/** The built extension in a reader's hands. @param uses how often each thing is done */
export async function measureUse(driver: Driver, server: BenchServer, uses: number): Promise<UseResult> {
  const extension = await Extension.of(driver);
  const page = server.plainPage({ language: 'en', bytes: 10_000, share: NEWS_SHARE });
  const times = async (measure: () => Promise<number>) => {
    const all: number[] = [];
    for (let at = 0; at < uses; at++) all.push(await measure());
    return spreadOf(all);
  };
  const cardWarm = await times(() => timeToCard(driver, page, async () => {}));
  const cardStopped = await times(() => timeToCard(driver, page, () => driver.owner.stopBackground()));
  const popup = await times(() => timeToPopup(driver));
  const rounds: KeyTime[][] = [];
  for (let at = 0; at < POPUPS; at++) rounds.push(await timesOfKeys(driver));
  await extension.leave();
  return {
    cardWarm,
    cardStopped,
    popup,
    searchKey: spreadOf(rounds.flat().map(({ took }) => took)),
    searchSlowest: slowestKey(rounds),
  };
}

/** From the end of the pointer's way until a frame with the card was drawn, less the delay before it opens; ms. */
async function timeToCard(driver: Driver, page: string, before: () => Promise<void>): Promise<number> {
  const tab = await driver.open(page);
  const [mark] = await settledMarks(tab);
  const point = await bringIntoView(tab, mark?.text ?? '');
  await before();
  await tab.evaluate(watchForCard);
  await tab.move({ x: 4, y: 4 });
  await tab.move({ x: point.x - 60, y: point.y - 40 }, 3);
  await tab.move(point, STEPS);
  const took = await until('the card', () => tab.evaluate(() => window.benchCard?.took ?? 0));
  await tab.close();
  return took - REST_MS;
}

declare global {
  interface Window {
    /** `took`: ms from the last movement to the frame with the card. */
    benchCard?: { moved: number; took: number };
  }
}

/** Runs in the page, which sees the card's host come: it comes with its text. */
function watchForCard(): void {
  const told = { moved: 0, took: 0 };
  window.benchCard = told;
  addEventListener('pointermove', ({ timeStamp }) => (told.moved = timeStamp), { capture: true });
  const observer = new MutationObserver(() => {
    if (!document.querySelector('marginalia-card')) return;
    observer.disconnect();
    // The next frame shows it; a task after that frame's callbacks comes when it has been drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        told.took = performance.now() - told.moved;
      };
      port2.postMessage(undefined);
    });
  });
  observer.observe(document.documentElement, { childList: true });
}

/** From the opening of the popup's document until its first paint with content, ms. */
async function timeToPopup(driver: Driver): Promise<number> {
  const tab = await driver.openExtensionPage('popup.html?tab=999999999');
  await tab.activate();
  const took = await until('the first paint', () =>
    tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  );
  await tab.close();
  return took;
}

/** What one key cost, ms. */
interface KeyTime {
  /** Until the list has changed for it and is laid out. */
  readonly took: number;
  /** The longest task from then on, the pause of a timer included. */
  readonly after: number;
}

/** Of each key its middle, with what it put off; of all keys the slowest. */
function slowestKey(rounds: readonly (readonly KeyTime[])[]): number {
  const keys = rounds[0]?.keys() ?? [];
  return Math.max(
    ...Array.from(keys, (key) =>
      median(rounds.map((times) => Math.max(times[key]?.took ?? 0, times[key]?.after ?? 0))),
    ),
  );
}

async function timesOfKeys(driver: Driver): Promise<KeyTime[]> {
  const tab = await driver.openExtensionPage('popup.html?tab=999999999');
  await until('the search box', () => tab.evaluate(() => document.querySelector('input') !== null));
  const times: KeyTime[] = [];
  for (const query of QUERIES) {
    for (let length = 1; length <= query.length; length++) {
      times.push(await typeKey(tab, query.slice(0, length)));
    }
  }
  await tab.close();
  return times;
}

function typeKey(tab: Tab, typed: string): Promise<KeyTime> {
  return tab.evaluate(
    async (value, settled) => {
      const input = document.querySelector('input') as HTMLInputElement;
      const start = performance.now();
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Preact renders in a microtask; nothing else comes before a task of ours.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
      if (document.body.offsetHeight === 0) throw new Error('the popup is not laid out');
      let last = performance.now();
      const took = last - start;
      let after = 0;
      // What was put off is no way around the promise: each timer comes as late as the task before it lets it.
      for (const end = last + settled; last < end; ) {
        await new Promise((resolve) => setTimeout(resolve));
        const now = performance.now();
        after = Math.max(after, now - last);
        last = now;
      }
      return { took, after };
    },
    typed,
    SETTLED_MS,
  );
}
