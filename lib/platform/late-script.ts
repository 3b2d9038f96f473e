import { browser } from './browser';
import type { LateScript } from './late';
import type { Sender } from './messages';

/** The top frame of a tab. */
const TOP_FRAME = 0;

/** Background: runs a late script in the frame that asks. A frame that is gone by now needs none. */
export async function injectLate(script: LateScript, { tab, frameId = TOP_FRAME }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  // As WXT names it in the package.
  const files = [`/${script}.js` as const];
  await browser.scripting.executeScript({ target, files }).catch(() => {});
}
