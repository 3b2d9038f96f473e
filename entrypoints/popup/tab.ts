import { browser } from '../../lib/platform/browser';

/** The tab that the popup speaks about. */
export interface PopupTab {
  readonly id: number;
  /** Hidden by the browser on its own pages, and where the extension may not look. */
  readonly url: string | undefined;
}

/**
 * The active tab of this window, or the one that `?tab=<id>` names: so the popup can be tried in a tab of its own.
 * @returns undefined when there is none, as in a window that is closing
 */
export async function popupTab(address: string): Promise<PopupTab | undefined> {
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
