import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/platform/browser';
import { on } from '../../lib/platform/events';
import { listen, sendToTab } from '../../lib/platform/messages';
import { watch } from '../../lib/settings/store';
import { readSite, type SeenTab, type Site } from '../../lib/settings/store-site';

/** The site of a tab with what is in force there, and a way to look again. */
export interface SeenSite {
  /** Undefined until it is known. */
  readonly site: Site | undefined;
  readonly refresh: () => void;
}

/** The site's state, kept up to date with settings, permissions and the page's script. */
export function useSite(tab: SeenTab | undefined): SeenSite {
  const [site, setSite] = useState<Site>();
  const refresh = useCallback(() => {
    if (tab) void seenSite(tab).then(setSite);
  }, [tab]);
  useEffect(() => {
    const { signal, abort } = lifetime();
    watch(signal, refresh);
    on(browser.permissions.onAdded, refresh, signal);
    on(browser.permissions.onRemoved, refresh, signal);
    const heard = (_: unknown, sender: { tab?: { id?: number } }) => {
      if (sender.tab?.id === tab?.id) refresh();
      return undefined;
    };
    listen(signal, { marked: heard, ended: heard });
    refresh();
    return abort;
  }, [tab, refresh]);
  return { site, refresh };
}

/** Only the page's script knows that it was started for this page once: nothing of it is stored. */
async function seenSite({ id, url }: SeenTab): Promise<Site> {
  const life = await sendToTab(id, { type: 'page-life' });
  return readSite(url, life?.once);
}

function lifetime() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
