import type { Language } from '../../lib/knowledge/types';
import { browser } from '../../lib/platform/browser';
import { send } from '../../lib/platform/messages';
import { uiLanguage } from '../../lib/settings/language';
import type { SeenTab } from '../../lib/settings/store-site';

/** The tab that the popup is about. */
export interface ReadTab extends SeenTab {
  /** In a private window, of which nothing is kept. */
  readonly isPrivate: boolean;
}

/**
 * The active tab of this window, or the one that `?tab=<id>` names: so the popup can be tried in a tab of its own.
 * @returns undefined when there is none, as in a window that is closing
 */
export async function popupTab(address: string): Promise<ReadTab | undefined> {
  const named = Number(new URLSearchParams(address).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(named) ? await tabNumber(named) : await activeTab();
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, isPrivate: tab.incognito };
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

/**
 * The language of the browser's interface, or the one that `?lang=<tag>` names: so all three can be tried in one browser.
 * @param tag BCP 47
 */
export function popupLanguage(address: string, tag: string): Language {
  return uiLanguage(new URLSearchParams(address).get('lang') ?? tag);
}
