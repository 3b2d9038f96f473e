import { browser } from '../../lib/platform/browser';
import { send } from '../../lib/platform/messages';
import type { SeenTab } from '../../lib/settings/store-site';

/**
 * The active tab of this window, or the one that `?tab=<id>` names: so the popup can be tried in a tab of its own.
 * @returns undefined when there is none, as in a window that is closing
 */
export async function popupTab(address: string): Promise<SeenTab | undefined> {
  const named = Number(new URLSearchParams(address).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(named) ? await tabNumber(named) : await activeTab();
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

function tabNumber(id: number) {
  return browser.tabs.get(id).catch(() => undefined);
}

/** The search to begin with: from the address in a window of its own, else what "Look up" in the menu left behind. */
export async function firstQuery(address: string): Promise<string> {
  return new URLSearchParams(address).get('search') ?? (await send({ type: 'look-up' })) ?? '';
}
