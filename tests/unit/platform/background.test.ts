import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CardBase } from '../../../lib/knowledge/cards';
import { send } from '../../../lib/platform/messages';
import { load, save } from '../../../lib/settings/store';
import { LISTED, startBackground } from './started';

let world: ReturnType<typeof startBackground>;
beforeEach(() => {
  world = startBackground();
});

test('all listeners are there at once, before anything is awaited', () => {
  const events = ['installed', 'startup', 'added', 'removed', 'alarm', 'updated', 'menu', 'command'];
  expect([...world.heard.keys()].sort()).toEqual(events.sort());
});

test('at install it registers and starts in the tabs that are open', async () => {
  await world.hear('installed', { reason: 'install' });
  expect(world.scripting.registered()?.matches).toEqual(['*://*/*']);
  expect(world.scripting.injected()).toEqual([1, 2]);
});

test('after an update the dead scripts of open tabs are replaced, though the registration is as it was', async () => {
  await world.hear('startup');
  const before = world.scripting.injected().length;
  await world.hear('installed', { reason: 'update' });
  expect(world.scripting.injected().length).toBe(before + 2);
});

test('an update of the browser starts nothing twice', async () => {
  await world.hear('installed', { reason: 'browser_update' });
  expect(world.scripting.injected()).toEqual([]);
});

test('a permission taken back unregisters, one given starts at once', async () => {
  await world.hear('startup');
  world.granted.origins = [];
  await world.hear('removed');
  expect(world.scripting.registered()).toBeUndefined();
  const before = world.scripting.injected().length;
  world.granted.origins = ['*://a.example/*'];
  await world.hear('added');
  expect(world.scripting.injected().slice(before)).toHaveLength(1);
});

test('a site switched off is excluded, and started when it is switched on again', async () => {
  await world.hear('startup');
  const before = world.scripting.injected().length;
  await save({ setting: 'site', site: 'a.example', value: { since: 1 } });
  await vi.waitFor(() => expect(world.scripting.registered()?.excludeMatches).toContain('*://a.example/*'));
  await save({ setting: 'site', site: 'a.example', value: undefined });
  await vi.waitFor(() => expect(world.scripting.injected().length).toBe(before + 1));
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

describe('what is off says so', () => {
  const paused = { setting: 'site', site: 'a.example', value: { since: 1 } } as const;

  test('a tab that was switched off is told, and has a grey icon with the reason', async () => {
    await world.hear('startup');
    await save(paused);
    await vi.waitFor(() =>
      expect(world.tabs.titles.get(1)).toMatch(/^Marginalia · Off: you switched it off on/),
    );
    expect(world.tabs.told).toContainEqual({ tab: 1, message: { type: 'recheck' } });
    expect(world.tabs.icons.get(1)?.[16]).toBe('/icon/off-16.png');
  });

  test('a page of a paused site, loaded later, says why', async () => {
    await save(paused);
    await world.hear('updated', 1, { status: 'complete' }, { url: LISTED });
    await vi.waitFor(() => expect(world.tabs.titles.get(1)).toContain('Off: you switched it off'));
  });

  test('everywhere is said for every tab', async () => {
    await world.hear('startup');
    expect(world.tabs.titles.get(undefined)).toBe('<actionTitle>');
    await save({ setting: 'everywhere', value: { since: 1 } });
    await vi.waitFor(() => expect(world.tabs.titles.get(undefined)).toContain('on every site'));
  });
});

describe('a timed pause', () => {
  test('wakes the background when it ends, and is then forgotten', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    await world.hear('startup');
    await save({ setting: 'site', site: 'a.example', value: { since: 1_000, until: 2_000 } });
    await vi.waitFor(() => expect([...world.alarms.values()]).toEqual([2_000]));
    const before = world.scripting.injected().length;
    vi.setSystemTime(2_000);
    await world.hear('alarm', { name: [...world.alarms.keys()][0] });
    await vi.waitFor(() => expect(world.scripting.injected().length).toBe(before + 1));
    await vi.waitFor(async () => expect((await load()).sites.size).toBe(0));
    await vi.waitFor(() => expect(world.alarms.size).toBe(0));
    vi.useRealTimers();
  });
});

test('nothing is written of what is read, in private windows or elsewhere', async () => {
  await world.hear('installed', { reason: 'install' });
  await send({ type: 'marked', terms: 3 });
  await world.hear('updated', 1, { status: 'complete' }, { url: LISTED });
  expect([await fakeBrowser.storage.sync.get(), await fakeBrowser.storage.local.get()]).toEqual([{}, {}]);
});

describe('an opened card', () => {
  const { trigger } = fakeBrowser.runtime.onMessage as unknown as {
    trigger(message: object, sender: object, respond: (answer: unknown) => void): void;
  };
  const open = (incognito: boolean) =>
    new Promise((resolve) =>
      trigger({ type: 'opened', id: 'gpt-5' }, { tab: { id: 1, incognito } }, resolve),
    );

  test('is noted on this device', async () => {
    await open(false);
    expect(await fakeBrowser.storage.local.get()).toEqual({ seen: ['gpt-5'] });
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
  });

  test('of a private window leaves no trace', async () => {
    await open(true);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});
