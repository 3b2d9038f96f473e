import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { covers } from '../../../lib/settings/origins';

interface Script {
  id: string;
  matches?: string[];
  excludeMatches?: string[];
}

/** The parts of `scripting` that the extension uses, over one registered script. */
export function fakeScripting() {
  const scripts = new Map<string, Script>();
  const calls: string[] = [];
  const injected: number[] = [];
  const refusing = new Set<number>();
  const put =
    (call: string) =>
    async ([script]: Script[]) => {
      calls.push(call);
      if (script) scripts.set(script.id, { ...scripts.get(script.id), ...script });
    };
  const into = async ({ target }: { target: { tabId: number } }) => {
    if (refusing.has(target.tabId)) throw new Error('Cannot access contents of the page');
    return target.tabId;
  };
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.flatMap((id) => scripts.get(id) ?? []),
    registerContentScripts: put('register'),
    updateContentScripts: put('update'),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      calls.push('unregister');
      for (const id of ids) scripts.delete(id);
    },
    insertCSS: into,
    executeScript: async (injection: { target: { tabId: number } }) => injected.push(await into(injection)),
  });
  return {
    calls,
    registered: () => [...scripts.values()][0],
    injected: () => injected.sort(),
    refuse: (tab: number) => refusing.add(tab),
  };
}

/** Open tabs with ids from 1 on, and the badge texts they are given. */
export function fakeTabs(urls: (string | undefined)[]) {
  const badges = new Map<number, string>();
  const tabs = urls.map((url, index) => ({ id: index + 1, url }));
  const query = vi.fn(async ({ url = [] }: { url?: string[] }) =>
    tabs.filter((tab) => !tab.url || url.some((pattern) => covers(pattern, new URL(tab.url as string)))),
  );
  Object.assign(fakeBrowser.tabs, { query });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => badges.set(tabId, text),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  });
  return { badges, query };
}
