import { difference, reaches } from '../settings/reach';
import { clearCount } from './badge';
import { browser } from './browser';
import { CONTENT_CSS, CONTENT_JS, type ReachChange } from './registration';

/**
 * Carries a change of reach into the tabs that are open: where annotation was switched on the content
 * script starts without a reload; where it was switched off the badge goes (the script itself watches the settings).
 */
export async function applyToOpenTabs({ before, after }: ReachChange): Promise<void> {
  const gained = await tabsOn(difference(after, before));
  const lost = await tabsOn(difference(before, after));
  await Promise.all([
    ...gained.map(({ id, url }) => (reaches(after, url) && !reaches(before, url) ? inject(id) : undefined)),
    ...lost.map(({ id, url }) => (reaches(after, url) ? undefined : clearCount(id))),
  ]);
}

/** Starts the content script in every frame of a tab that the extension may read. */
export async function inject(tab: number): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  // One tab may be closing, asleep or showing an error page: that is no matter for the others.
  await browser.scripting.insertCSS({ target, files: [CONTENT_CSS] }).catch(() => {});
  await browser.scripting.executeScript({ target, files: [`/${CONTENT_JS}`] }).catch(() => {});
}

async function tabsOn(patterns: string[]): Promise<{ id: number; url: string }[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : { id, url }));
}
