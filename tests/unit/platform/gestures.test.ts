import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import background from '../../../entrypoints/background';
import { send } from '../../../lib/platform/messages';
import { load, save } from '../../../lib/settings/store';
import { LISTED, startBackground } from './started';

const tab = { id: 1, url: LISTED };
let world: ReturnType<typeof startBackground>;

beforeEach(() => {
  // Taken away by tests of browsers that have none; the fake browser cannot be reset without them.
  Object.assign(fakeBrowser, BROWSER);
  world = startBackground();
});
const { contextMenus, commands } = fakeBrowser;
const BROWSER = { contextMenus, commands };

test('the menu is made at install and at start, in the reader’s language', async () => {
  await world.hear('installed', { reason: 'install' });
  expect(world.menus.get('look-up')).toMatchObject({ title: '<menuLookUp>', contexts: ['selection'] });
  expect([...world.menus.values()].filter(({ contexts }) => contexts.includes('action'))).toHaveLength(4);
  await world.hear('startup');
  expect(world.menus.size).toBe(5);
});

test('a site that is on is switched off, and on again', async () => {
  await world.hear('command', 'toggle-site', tab);
  await vi.waitFor(async () => expect((await load()).sites.has('a.example')).toBe(true));
  await world.hear('menu', { menuItemId: 'toggle-site' }, tab);
  await vi.waitFor(async () => expect((await load()).sites.size).toBe(0));
});

test('a site not allowed yet is asked for within the gesture, and not switched off by the grant', async () => {
  world.granted.origins = [];
  void world.hear('command', 'toggle-site', tab);
  expect(world.request).toHaveBeenCalledWith({ origins: ['*://a.example/*', '*://www.a.example/*'] });
  await new Promise((resolve) => setTimeout(resolve));
  expect((await load()).sites.size).toBe(0);
});

test.each(['https://addons.mozilla.org/', 'about:config', undefined])('%s is not asked for', async (url) => {
  await world.hear('command', 'toggle-site', { id: 1, url });
  expect(world.request).not.toHaveBeenCalled();
});

test('an hour begins only where it is on', async () => {
  await world.hear('menu', { menuItemId: 'pause-hour' }, tab);
  const until = () => load().then(({ sites }) => sites.get('a.example')?.until);
  await vi.waitFor(async () => expect(await until()).toBeGreaterThan(Date.now() + 3_500_000));
  await save({ setting: 'site', site: 'a.example', value: { since: 1 } });
  await world.hear('menu', { menuItemId: 'pause-hour' }, tab);
  expect(await until()).toBeUndefined();
});

test('everywhere goes off and on', async () => {
  await world.hear('menu', { menuItemId: 'toggle-everywhere' }, tab);
  await vi.waitFor(async () => expect((await load()).everywhere).toBeDefined());
  await world.hear('menu', { menuItemId: 'toggle-everywhere' }, tab);
  await vi.waitFor(async () => expect((await load()).everywhere).toBeUndefined());
});

test('this page once starts the script and stores nothing', async () => {
  world.granted.origins = [];
  await world.hear('menu', { menuItemId: 'annotate-once' }, tab);
  await vi.waitFor(() => expect(world.scripting.injected()).toEqual([1]));
  expect(world.scripting.calls).toContain('markOnce');
  expect([await fakeBrowser.storage.sync.get(), await fakeBrowser.storage.local.get()]).toEqual([{}, {}]);
});

test('the next and the previous term are the page’s business', async () => {
  await world.hear('command', 'next-term', tab);
  await world.hear('command', 'previous-term', tab);
  expect(world.tabs.told).toEqual(
    [1, -1].map((direction) => ({ tab: 1, message: { type: 'step-term', direction } })),
  );
});

test('look up opens the popup, which fetches the text once', async () => {
  await world.hear('menu', { menuItemId: 'look-up', selectionText: '  scaling\n laws ' }, tab);
  expect(world.openPopup).toHaveBeenCalled();
  expect(await send({ type: 'look-up' })).toBe('scaling laws');
  expect(await send({ type: 'look-up' })).toBeFalsy();
});

test('where no popup can be opened it is a window, and where there are none a tab', async () => {
  world.openPopup.mockRejectedValue(new Error('no popup'));
  await world.hear('menu', { menuItemId: 'look-up', selectionText: '深度求索' }, tab);
  const url = expect.stringContaining(`/popup.html?search=${encodeURIComponent('深度求索')}`);
  await vi.waitFor(() =>
    expect(world.createWindow).toHaveBeenCalledWith(expect.objectContaining({ url, type: 'popup' })),
  );
  expect(await send({ type: 'look-up' })).toBeFalsy();
  const create = vi.fn(async () => {});
  Object.assign(fakeBrowser, { windows: undefined });
  Object.assign(fakeBrowser.tabs, { create });
  await world.hear('menu', { menuItemId: 'look-up', selectionText: '深度求索' }, tab);
  await vi.waitFor(() => expect(create).toHaveBeenCalledWith({ url }));
});

test('a browser without menus and keys misses nothing else', async () => {
  Object.assign(fakeBrowser, { contextMenus: undefined, commands: undefined });
  world.heard.clear();
  background.main();
  await world.hear('installed', { reason: 'install' });
  expect(world.scripting.registered()).toBeDefined();
  expect([world.heard.has('menu'), world.heard.has('command')]).toEqual([false, false]);
});
