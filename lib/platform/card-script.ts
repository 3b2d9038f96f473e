import { browser } from './browser';
import type { Sender } from './messages';

/** The card's own script, as WXT names it in the package. */
const CARD_JS = 'card.js';
/** The top frame of a tab. */
const TOP_FRAME = 0;

/** Background: runs the card's script in the frame that asks. A frame that is gone by now needs none. */
export async function injectCard({ tab, frameId = TOP_FRAME }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [`/${CARD_JS}`] }).catch(() => {});
}
