import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/platform/browser';
import { on } from '../../lib/platform/events';
import type { Settings } from '../../lib/settings/schema';
import { type SiteState, siteKey, siteState } from '../../lib/settings/site';
import { load, type Saved, save, watch } from '../../lib/settings/store';
import type { PopupTab } from './tab';
import { toggle } from './toggle';

/** The site of the popup's tab with what is in force there. */
export interface Site {
  /** Undefined on the browser's own pages. */
  readonly key: string | undefined;
  readonly state: SiteState;
  readonly settings: Settings;
}

/** What came of turning the switch. */
export type Turned = Saved | { readonly saved: 'declined' };

/** The site's state, kept up to date with settings and permissions; undefined until it is known. */
export function useSite(tab: PopupTab | undefined): Site | undefined {
  const [site, setSite] = useState<Site>();
  useEffect(() => {
    if (!tab) return;
    const lifetime = new AbortController();
    const refresh = async () => {
      const now = await readSite(tab.url);
      if (!lifetime.signal.aborted) setSite(now);
    };
    watch(lifetime.signal, refresh);
    on(browser.permissions.onAdded, refresh, lifetime.signal);
    on(browser.permissions.onRemoved, refresh, lifetime.signal);
    void refresh();
    return () => lifetime.abort();
  }, [tab]);
  return site;
}

/**
 * Turns the site's switch. Must be called straight from the click: browsers grant a permission only while
 * the gesture lasts, so the request comes before any wait. What follows a grant is the background's work.
 */
export async function turnSwitch({ key, state, settings }: Site): Promise<Turned | undefined> {
  if (key === undefined) return undefined;
  const { ask, changes } = toggle(state, key, settings, Date.now());
  const asking = ask.length > 0 ? browser.permissions.request({ origins: [...ask] }) : Promise.resolve(true);
  const results = await Promise.all(changes.map(save));
  if (!(await asking.catch(() => false))) return { saved: 'declined' };
  return results.find(({ saved }) => saved !== 'synced') ?? results[0];
}

async function readSite(url: string | undefined): Promise<Site> {
  const [settings, { origins = [] }] = await Promise.all([load(), browser.permissions.getAll()]);
  const key = url === undefined ? undefined : siteKey(url);
  return { key, settings, state: siteState({ url, settings, origins, now: Date.now() }) };
}
