import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { covers } from '../../../lib/settings/origins';

interface Script {
  id: string;
  matches?: string[];
  excludeMatches?: string[];
}

interface Injection {
  target: { tabId: number; frameIds?: number[]; allFrames?: boolean };
  func?: () => unknown;
  files?: string[];
}

/** Addresses of the frames of each tab, the top first. */
const frames = new Map<number, string[]>();

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
  const started: Injection[] = [];
  const into = async ({ target }: Injection) => {
    if (refusing.has(target.tabId)) throw new Error('Cannot access contents of the page');
  };
  const execute = async (injection: Injection) => {
    await into(injection);
    const { target, func, files } = injection;
    const here = frames.get(target.tabId) ?? [];
    // The one function that is run for its answer asks where a frame is; a mark is left by the other.
    if (func) calls.push(func.name || 'anonymous');
    if (files) started.push(injection);
    if (files) injected.push(target.tabId);
    return here.map((url, frameId) => ({ frameId, result: url }));
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
    executeScript: execute,
  });
  return {
    calls,
    registered: () => [...scripts.values()][0],
    injected: () => injected.sort(),
    started: () => started,
    refuse: (tab: number) => refusing.add(tab),
  };
}

/**
 * Open tabs with ids from 1 on, with what the button shows for each; `undefined` holds what it shows by default.
 * A tab is given by its address, or by the addresses of its frames; the address of an undefined one is hidden.
 */
export function fakeTabs(pages: (string | string[] | undefined)[]) {
  const badges = new Map<number | undefined, string>();
  const titles = new Map<number | undefined, string>();
  const icons = new Map<number | undefined, Record<number, string>>();
  const told: { tab: number; message: unknown }[] = [];
  frames.clear();
  const tabs = pages.map((page, index) => {
    const urls = [page ?? []].flat();
    frames.set(index + 1, urls);
    return { id: index + 1, url: urls[0] };
  });
  const query = vi.fn(async ({ url }: { url?: string[] }) =>
    tabs.filter(
      (tab) => !url || (tab.url && url.some((pattern) => covers(pattern, new URL(String(tab.url))))),
    ),
  );
  const sendMessage = async (tab: number, message: unknown) => void told.push({ tab, message });
  Object.assign(fakeBrowser.tabs, { query, sendMessage });
  Object.assign(fakeBrowser.action, {
    setIcon: async ({ tabId, path }: { tabId: number; path: Record<number, string> }) =>
      icons.set(tabId, path),
    setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => titles.set(tabId, title),
    getBadgeText: async ({ tabId }: { tabId: number }) => badges.get(tabId) ?? '',
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => badges.set(tabId, text),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  });
  return { badges, titles, icons, told, query };
}

type Listener = (...event: never[]) => unknown;

/** Menus, keys and alarms: what was created, and the listeners to call. */
export function fakeGestures() {
  const menus = new Map<string, { title: string; contexts: string[] }>();
  const alarms = new Map<string, number>();
  const heard = new Map<string, Listener>();
  const event = (name: string) => ({ addListener: (listener: Listener) => heard.set(name, listener) });
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => menus.clear(),
      create: ({ id, ...item }: { id: string; title: string; contexts: string[] }) => menus.set(id, item),
      onClicked: event('menu'),
    },
    commands: { onCommand: event('command') },
  });
  Object.assign(fakeBrowser.alarms, {
    create: (name: string, { when }: { when: number }) => alarms.set(name, when),
    clear: async (name: string) => alarms.delete(name),
    onAlarm: event('alarm'),
  });
  Object.assign(fakeBrowser.tabs, { onUpdated: event('updated') });
  Object.assign(fakeBrowser.i18n, {
    getUILanguage: () => 'en-US',
    getMessage: (name: string) => `<${name}>`,
  });
  return { menus, alarms, heard, event };
}
