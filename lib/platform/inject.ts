import { difference, NOWHERE, type Reach, reaches } from '../settings/reach';
import { type Browser, browser } from './browser';
import { markOnce } from './life';
import { sendToFrames } from './messages';
import { CONTENT_CSS, CONTENT_JS, type ReachChange } from './registration';

interface OpenTab {
  readonly id: number;
  readonly url: string;
}

/**
 * Carries a change of reach into the tabs that are open. Where annotation was switched on, the script starts without
 * a reload; where it was switched off, the scripts are told to look again and end.
 * @returns tabs in which nothing runs any more
 */
export async function applyToOpenTabs({ before, after }: ReachChange): Promise<readonly OpenTab[]> {
  const gains = difference(after, before);
  const losses = difference(before, after);
  // A site that was gained or lost may be in a frame of any tab.
  const reached = gains.length > 0 ? await tabsOn(after.matches) : [];
  await Promise.all(
    reached.map(
      ({ id, url }) => reaches(after, url) && startFrames(id, reaches(before, url) ? before : NOWHERE, after),
    ),
  );
  if (losses.length > 0) await recheckAll();
  return (await tabsOn(losses)).filter(({ url }) => !reaches(after, url));
}

/**
 * Starts the script in every frame of a tab that allows it, for this page only: nothing is stored.
 * @returns false where the browser does not let it in
 */
export async function injectOnce(tab: number): Promise<boolean> {
  const target = { tabId: tab, allFrames: true as const };
  try {
    await browser.scripting.executeScript({ target, func: markOnce });
    await start(target);
    return true;
  } catch {
    return false;
  }
}

/** Starts the script in the frames that the reach has gained. */
async function startFrames(tab: number, before: Reach, after: Reach): Promise<void> {
  try {
    const gained = (await framesOf(tab)).filter(({ url }) => runsIn(after, url) && !runsIn(before, url));
    if (gained.length > 0) await start({ tabId: tab, frameIds: gained.map(({ frame }) => frame) });
  } catch {
    // One tab may be closing, asleep or showing an error page: that is no matter for the others.
  }
}

async function start(target: Browser.scripting.InjectionTarget): Promise<void> {
  await browser.scripting.insertCSS({ target, files: [CONTENT_CSS] });
  await browser.scripting.executeScript({ target, files: [`/${CONTENT_JS}`] });
}

async function framesOf(tab: number): Promise<{ frame: number; url: string }[]> {
  const target = { tabId: tab, allFrames: true as const };
  const found = await browser.scripting.executeScript({ target, func: () => location.href });
  return found.map(({ frameId, result }) => ({ frame: frameId, url: String(result) }));
}

/** An empty frame (`about:srcdoc`) has no site of its own and follows the page around it. */
function runsIn(reach: Reach, url: string): boolean {
  return url.startsWith('about:') ? reach.matches.length > 0 : reaches(reach, url);
}

/** Addresses may be hidden by now, so every tab is told; where no script runs nobody hears it. */
async function recheckAll(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && sendToFrames(id, { type: 'recheck' })));
}

async function tabsOn(patterns: readonly string[]): Promise<OpenTab[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : { id, url }));
}
