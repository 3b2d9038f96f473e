import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import background from '../../../entrypoints/background';
import type { CardBase } from '../../../lib/knowledge/cards';
import { send } from '../../../lib/platform/messages';
import { save } from '../../../lib/settings/store';
import { fakeScripting, fakeTabs } from './fakes';

const LISTED = 'https://a.example/1';
type Heard = (argument?: unknown) => Promise<void>;

let scripting: ReturnType<typeof fakeScripting>;
let origins: string[];
const heard = new Map<string, Heard>();
const event = (name: string) => ({ addListener: (listener: Heard) => heard.set(name, listener) });

beforeEach(() => {
  fakeBrowser.reset();
  heard.clear();
  origins = ['*://*/*'];
  scripting = fakeScripting();
  fakeTabs([LISTED, 'https://b.example/2']);
  Object.assign(fakeBrowser.runtime, { onInstalled: event('installed'), onStartup: event('startup') });
  Object.assign(fakeBrowser.permissions, {
    onAdded: event('added'),
    onRemoved: event('removed'),
    getAll: async () => ({ origins }),
  });
  background.main();
});

test('all listeners are there at once, before anything is awaited', () => {
  expect([...heard.keys()]).toEqual(['installed', 'startup', 'added', 'removed']);
});

test('at install it registers and starts in the tabs that are open', async () => {
  await heard.get('installed')?.({ reason: 'install' });
  expect(scripting.registered()?.matches).toEqual(['*://*/*']);
  expect(scripting.injected()).toEqual([1, 2]);
});

test('after an update the dead scripts of open tabs are replaced, though the registration is as it was', async () => {
  await heard.get('startup')?.();
  const before = scripting.injected().length;
  await heard.get('installed')?.({ reason: 'update' });
  expect(scripting.injected().length).toBe(before + 2);
});

test('an update of the browser starts nothing twice', async () => {
  await heard.get('installed')?.({ reason: 'browser_update' });
  expect(scripting.injected()).toEqual([]);
});

test('a permission taken back unregisters, one given starts at once', async () => {
  await heard.get('startup')?.();
  origins = [];
  await heard.get('removed')?.();
  expect(scripting.registered()).toBeUndefined();
  const before = scripting.injected().length;
  origins = ['*://a.example/*'];
  await heard.get('added')?.();
  expect(scripting.injected().slice(before)).toHaveLength(1);
});

test('a site switched off is excluded, and started when it is switched on again', async () => {
  await heard.get('startup')?.();
  const before = scripting.injected().length;
  await save({ setting: 'site', site: 'a.example', value: { since: 1 } });
  await vi.waitFor(() => expect(scripting.registered()?.excludeMatches).toContain('*://a.example/*'));
  await save({ setting: 'site', site: 'a.example', value: undefined });
  await vi.waitFor(() => expect(scripting.injected().length).toBe(before + 1));
});

test('it answers with cards, and with null for what the base does not hold', async () => {
  const name = { en: 'GPT-5', 'zh-Hans': 'GPT-5', 'zh-Hant': 'GPT-5' };
  const entry = {
    kind: 'model',
    name,
    definition: name,
    positions: [],
    debates: [],
    requires: [],
    related: [],
  } as const;
  const base: CardBase = {
    entries: { 'gpt-5': entry },
    positions: {},
    debates: {},
    speakers: {} as never,
    episodes: {},
  };
  vi.stubGlobal('fetch', async () => Response.json(base));
  expect(await send({ type: 'card', id: 'gpt-5' })).toMatchObject({ id: 'gpt-5', name, voices: [] });
  expect(await send({ type: 'card', id: 'constructor' })).toBeFalsy();
  vi.unstubAllGlobals();
});
