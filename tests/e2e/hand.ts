import type { Tab } from './harness/driver';
import { bringIntoView } from './harness/marks';

/** Three times the rest after which a card opens (300 ms): time enough for one that should not. */
const LONG_REST_MS = 900;

/** That nothing happens can be told by time alone: the page's own clock, which a busy page delays with the card's. */
export async function longRest(tab: Tab): Promise<void> {
  await tab.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), LONG_REST_MS);
}

/** Comes to a mark as a hand does, without awaiting a card. */
export async function goTo(tab: Tab, text: string): Promise<void> {
  const { x, y } = await bringIntoView(tab, text);
  await tab.move({ x: Math.max(4, x - 60), y: Math.max(4, y - 40) }, 3);
  await tab.move({ x, y }, 8);
}
