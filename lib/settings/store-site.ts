import { browser } from '../platform/browser';
import { sendToFrames } from '../platform/messages';
import { webAddress } from './origins';
import type { Settings } from './schema';
import { isForbidden, type SiteState, siteKey, siteState } from './site';
import { load, type Saved, save } from './store';
import { type Toggle, toggle } from './toggle';

/** A tab as far as the browser lets the extension see it. */
export interface SeenTab {
  readonly id: number;
  /** Hidden by the browser on its own pages, and where the extension may not look. */
  readonly url: string | undefined;
}

/** A page with what is in force there. */
export interface Site {
  /** Site key; undefined on the browser's own pages. */
  readonly key: string | undefined;
  readonly state: SiteState;
  readonly settings: Settings;
  /** Match patterns that the browser grants. */
  readonly origins: readonly string[];
}

/** What came of turning the switch. */
export type Turned = Saved | { readonly saved: 'declined' };

/**
 * Says what is in force on a page now.
 * @param once whether a script runs there that was started for this page only
 */
export async function readSite(url: string | undefined, once = false): Promise<Site> {
  const [settings, { origins = [] }] = await Promise.all([load(), browser.permissions.getAll()]);
  const state = siteState({ url, settings, origins, once, now: Date.now() });
  return { key: url === undefined ? undefined : siteKey(url), settings, origins, state };
}

/**
 * Turns the site's switch. Must be called straight from the gesture: browsers grant a permission only while
 * it lasts, so the request comes before any wait. What follows a grant is the background's work.
 */
export async function turnSwitch(tab: SeenTab, site: Site): Promise<Turned | undefined> {
  if (site.key === undefined) return undefined;
  const todo = toggle(site.state, site.key, site.settings, Date.now());
  const granted = todo.ask.length > 0 ? request(todo.ask) : Promise.resolve(true);
  return carryOut(tab, todo, granted);
}

/**
 * Turns the switch from a menu or by a key, where the state is not known yet. The browser is asked for the
 * site at once, within the gesture; it says yes in silence where the site is allowed already.
 */
export async function turnSwitchUnseen(tab: SeenTab): Promise<Turned | undefined> {
  const key = tab.url === undefined ? undefined : siteKey(tab.url);
  if (key === undefined || isForbidden(webAddress(tab.url))) return undefined;
  const before = readSite(tab.url);
  const granted = request(toggle({ state: 'off', why: 'not-allowed' }, key, NO_PAUSES, 0).ask);
  const { state, settings } = await before;
  return carryOut(tab, toggle(state, key, settings, Date.now()), granted);
}
const NO_PAUSES = { everywhere: undefined, sites: new Map() };

async function carryOut(tab: SeenTab, todo: Toggle, granted: Promise<boolean>): Promise<Turned | undefined> {
  if (todo.stops) await sendToFrames(tab.id, { type: 'stop' });
  const results = await Promise.all(todo.changes.map(save));
  if (!(await granted) && todo.ask.length > 0) return { saved: 'declined' };
  return results.find(({ saved }) => saved !== 'synced') ?? results[0];
}

/** Asks the reader for origins; must be called straight from a gesture. @returns whether they were granted */
export function request(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] }).catch(() => false);
}
