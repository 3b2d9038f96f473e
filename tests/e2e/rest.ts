import type { Tab } from './harness/driver';

/** Three times the rest after which a card opens (300 ms): time enough for one that should not. */
const LONG_REST_MS = 900;

/** That nothing happens can be told by time alone: the page's own clock, which a busy page delays with the card's. */
export async function longRest(tab: Tab): Promise<void> {
  await tab.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), LONG_REST_MS);
}
