import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { App } from '../../../entrypoints/popup/app';
import type { Card } from '../../../lib/knowledge/cards';
import type { Language } from '../../../lib/knowledge/types';
import type { PageTerm } from '../../../lib/platform/messages';
import { CURATED_HOSTS, hostPatterns } from '../../../lib/settings/hosts';
import { load } from '../../../lib/settings/store';
import { DOCUMENTS, INDEX } from './documents';

export const TAB = 5;
export const LISTED = CURATED_HOSTS.flatMap(({ host }) => hostPatterns(host));

export interface World {
  lang?: Language;
  isPrivate?: boolean;
  /** Match patterns that the browser grants; changed by what the popup asks for and gives back. */
  origins?: string[];
  /** What the page's script answers. */
  terms?: readonly Pick<PageTerm, 'id' | 'count'>[];
}

type Listener = (change: object) => void;

/** The popup over a news page, in a browser of which every part that it uses answers. */
export async function openedPopup(world: World = {}) {
  const { lang = 'en', isPrivate = false, terms = [] } = world;
  const granted = { origins: world.origins ?? [...LISTED] };
  const tab = { id: TAB, url: 'https://36kr.com/p/1', incognito: isPrivate };
  const sendMessage = vi.fn(async (_: number, { type }: { type: string }) =>
    type === 'page-terms' ? terms : true,
  );
  const heard: Listener[] = [];
  const event = { addListener: (listener: Listener) => heard.push(listener), removeListener: () => {} };
  const tell = () => {
    for (const listener of heard) listener({});
  };
  const request = vi.fn(async ({ origins }: { origins: string[] }) => {
    granted.origins = [...granted.origins, ...origins];
    tell();
    return true;
  });
  const remove = vi.fn(async ({ origins }: { origins: string[] }) => {
    granted.origins = granted.origins.filter((origin) => !origins.includes(origin));
    tell();
    return true;
  });
  const create = vi.fn(async (_: object) => {});
  Object.assign(fakeBrowser.tabs, { get: async () => tab, sendMessage, create });
  const getAll = async () => ({ origins: [...granted.origins] });
  Object.assign(fakeBrowser.permissions, { getAll, request, remove, onAdded: event, onRemoved: event });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.2.3' }) });
  vi.stubGlobal('fetch', async () => Response.json(INDEX));
  Element.prototype.scrollIntoView = () => {};
  window.close = vi.fn();
  const app = document.body.appendChild(document.createElement('main'));
  act(() => render(<App lang={lang} address={`?tab=${TAB}`} settings={load()} />, app));
  return { app, sendMessage, request, remove, create, granted };
}

/** The settings of such a popup. */
export async function openSettings(world?: World) {
  const opened = await openedPopup(world);
  (await shown('button', 'Settings')).click();
  await shown('.settings');
  return opened;
}

/** Keys as Chromium and, on a Mac, Firefox tell them. Before `fakeBrowser.reset()`, which asks every part to be reset. */
export function fakeCommands() {
  const commands = [
    { name: '_execute_action', shortcut: 'Alt+Shift+M' },
    { name: 'next-term', shortcut: '⌥⇧J' },
    { name: 'toggle-site', shortcut: '' },
  ];
  Object.assign(fakeBrowser, { commands: { getAll: async () => commands, resetState: () => {} } });
}

export function closePopup() {
  const app = document.querySelector('main');
  if (app) act(() => render(null, app));
  app?.remove();
}

/** The first element that a selector finds, once it is there, and that holds a text or has it as its name. */
export function shown(selector: string, text = ''): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
      `${each.getAttribute('aria-label') ?? ''} ${each.textContent}`.includes(text),
    );
    return found ?? expect.fail(`no ${selector} with "${text}"`);
  });
}

/** Presses a key where the focus is. */
export function key(name: string): void {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  act(() => void document.activeElement?.dispatchEvent(event));
}

/** The card of a document of the sample, without voices. */
export function plainCard(id: string): Card {
  const document = DOCUMENTS.find((each) => each.id === id);
  const { kind = 'term', name = { en: id, 'zh-Hans': id, 'zh-Hant': id } } = document ?? {};
  return {
    id,
    kind,
    name,
    definition: name,
    voices: [],
    linked: [],
    spoken: [],
    debates: [],
    requires: [],
    related: [],
  };
}
