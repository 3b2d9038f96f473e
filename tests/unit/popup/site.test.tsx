// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { App } from '../../../entrypoints/popup/app';
import { listen } from '../../../lib/platform/messages';
import { CURATED_HOSTS, hostPatterns } from '../../../lib/settings/hosts';
import { readSettings } from '../../../lib/settings/schema';
import { load, save } from '../../../lib/settings/store';
import { INDEX } from './documents';

const TAB = 5;
const LISTED = CURATED_HOSTS.flatMap(({ host }) => hostPatterns(host));
const request = vi.fn((_: unknown) => Promise.resolve(true));
const executeScript = vi.fn(async (_: { func?: unknown }) => [] as unknown[]);
const onEvent = { addListener: () => {}, removeListener: () => {} };
let app: HTMLElement;
/** Whether the page's script runs for this page only; undefined where none runs. */
let once: boolean | undefined;
let told: unknown[];

function open(url: string, origins: readonly string[] = LISTED, address = `?tab=${TAB}`) {
  const sendMessage = async (_: number, message: { type: string }, options?: object) => {
    told.push([message.type, options]);
    if (message.type === 'stop') once = undefined;
    if (once === undefined) throw new Error('Receiving end does not exist.');
    return message.type === 'page-life' ? { once } : [];
  };
  Object.assign(fakeBrowser.tabs, { get: async (id: number) => ({ id, url }), sendMessage });
  Object.assign(fakeBrowser.scripting, { executeScript, insertCSS: async () => {} });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins }),
    request,
    onAdded: onEvent,
    onRemoved: onEvent,
  });
  act(() => render(<App lang="en" address={address} settings={Promise.resolve(readSettings({}))} />, app));
}

const says = (text: string) => vi.waitFor(() => expect(app.textContent).toContain(text));
const button = (name: string) =>
  vi.waitFor(() => {
    const found = [...app.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    return found ?? expect.fail(`no button ${name}`);
  });
const press = async (name: string) => (await button(name)).click();

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.stubGlobal('fetch', async () => Response.json(INDEX));
  Element.prototype.scrollIntoView = () => {};
  once = undefined;
  told = [];
  app = document.body.appendChild(document.createElement('main'));
});
afterEach(() => {
  act(() => render(null, app));
  app.remove();
});

test('an hour off says when it ends, and the switch lifts it', async () => {
  open('https://36kr.com/p/1');
  await press('Off for an hour');
  await says('Off until');
  expect((await load()).sites.get('36kr.com')?.until).toBeGreaterThan(Date.now());
  app.querySelector<HTMLElement>('[role=switch]')?.click();
  await says('On: it is on the list');
});

test('off on every site', async () => {
  open('https://36kr.com/p/1');
  await press('Off on every site');
  await says('Off: you switched it off on every site');
});

test('this page once runs the script, says that nothing is kept, and the switch ends it', async () => {
  open('https://blog.example/');
  executeScript.mockImplementation(async () => {
    once = true;
    return [];
  });
  await press('Only this page, once');
  await says('Nothing is kept');
  expect(app.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('true');
  expect([await fakeBrowser.storage.sync.get(), await fakeBrowser.storage.local.get()]).toEqual([{}, {}]);
  app.querySelector<HTMLElement>('[role=switch]')?.click();
  await says('Off: your browser will ask you');
  expect(told).toContainEqual(['stop', undefined]);
  expect(request).not.toHaveBeenCalled();
});

test('a page that lets no script in says so', async () => {
  executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
  open('https://blog.example/');
  await press('Only this page, once');
  await says('did not let Marginalia into this page');
});

test('every site is asked for within the click', async () => {
  open('https://blog.example/');
  const control = await button('Allow every site');
  control.click();
  expect(request).toHaveBeenCalledWith({ origins: ['*://*/*'] });
});

test('sites that the browser holds back can be allowed at once, or left so for good', async () => {
  const held = ['*://36kr.com/*', '*://www.36kr.com/*'];
  const origins = LISTED.filter((pattern) => !held.includes(pattern));
  open('https://36kr.com/p/1', origins);
  await says(`holds back 1 of the ${CURATED_HOSTS.length} news sites`);
  (await button('Allow them')).click();
  expect(request).toHaveBeenCalledWith({ origins: held });
  await press('Leave it so');
  await vi.waitFor(() => expect(app.querySelector('.grant')).toBeNull());
  act(() => render(null, app));
  open('https://36kr.com/p/1', origins);
  await says('Off: your browser will ask you');
  expect(app.querySelector('.grant')).toBeNull();
});

test('a list that is whole needs no word', async () => {
  open('https://36kr.com/p/1');
  await says('On: it is on the list');
  expect(app.querySelector('.grant')).toBeNull();
});

test('a window of its own begins with the search in its address', async () => {
  open('https://36kr.com/p/1', LISTED, '?search=claude');
  await vi.waitFor(() => expect(app.querySelectorAll('[role=option]')).toHaveLength(2));
});

test('the popup begins with the text that was looked up in the menu', async () => {
  listen(undefined, { 'look-up': async () => 'claude' });
  open('https://36kr.com/p/1');
  await vi.waitFor(() => expect(app.querySelectorAll('[role=option]')).toHaveLength(2));
});

test('what changes the state while the popup is open is shown', async () => {
  open('https://36kr.com/p/1');
  await says('On: it is on the list');
  await save({ setting: 'site', site: '36kr.com', value: { since: 1, until: Date.now() + 60_000 } });
  await says('Off until');
});
