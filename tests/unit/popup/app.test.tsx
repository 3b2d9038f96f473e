// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { App } from '../../../entrypoints/popup/app';
import type { Card } from '../../../lib/knowledge/cards';
import { listen, type PageTerm } from '../../../lib/platform/messages';
import { CURATED_HOSTS, hostPatterns } from '../../../lib/settings/hosts';
import { readSettings } from '../../../lib/settings/schema';
import { load, save } from '../../../lib/settings/store';
import { DOCUMENTS, INDEX } from './documents';

const TAB = 5;
const LISTED = CURATED_HOSTS.flatMap(({ host }) => hostPatterns(host));
const request = vi.fn((_: unknown) => Promise.resolve(false));
const reload = vi.fn(async () => {});
const onEvent = { addListener: () => {}, removeListener: () => {} };
let app: HTMLElement;

interface World {
  url?: string;
  origins?: string[];
  /** What the page's content script answers; undefined when there is none. */
  terms?: PageTerm[];
}

function open({ url = 'https://36kr.com/p/1', origins = [...LISTED], terms }: World = {}) {
  const sendMessage = vi.fn(async (_: number, { type }: { type: string }) => {
    if (!terms) throw new Error('Receiving end does not exist.');
    return type === 'page-terms' ? terms : true;
  });
  Object.assign(fakeBrowser.tabs, { get: async (id: number) => ({ id, url }), sendMessage, reload });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins }),
    request,
    onAdded: onEvent,
    onRemoved: onEvent,
  });
  act(() =>
    render(<App lang="en" address={`?tab=${TAB}`} settings={Promise.resolve(readSettings({}))} />, app),
  );
  return sendMessage;
}

const shown = (selector: string) =>
  vi.waitFor(() => app.querySelector<HTMLElement>(selector) ?? expect.fail(selector));
const says = (text: string) => vi.waitFor(() => expect(app.textContent).toContain(text));
const rows = () => [...app.querySelectorAll<HTMLElement>('[role=option]')];
const key = (name: string) =>
  act(
    () =>
      void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })),
  );
async function type(text: string) {
  const input = (await shown('[role=combobox]')) as HTMLInputElement;
  act(() => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.stubGlobal('fetch', async () => Response.json(INDEX));
  Element.prototype.scrollIntoView = () => {};
  window.close = vi.fn();
  app = document.body.appendChild(document.createElement('main'));
});
afterEach(() => {
  act(() => render(null, app));
  app.remove();
});

test('it warms up while nothing is typed', async () => {
  const idle = vi.fn();
  vi.stubGlobal('requestIdleCallback', idle);
  open();
  await vi.waitFor(() => expect(idle).toHaveBeenCalledTimes(1));
});

test('it opens with the search box focused', async () => {
  open();
  expect(document.activeElement?.getAttribute('role')).toBe('combobox');
});

test('arrows choose, Enter opens, Escape goes back and then empties the box', async () => {
  listen(undefined, {
    card: async ({ id }) =>
      ({
        ...DOCUMENTS[0],
        id,
        definition: DOCUMENTS[0]?.name,
        voices: [],
        linked: [],
        debates: [],
        requires: [],
        related: [],
      }) as unknown as Card,
  });
  open();
  await shown('.switch');
  await vi.waitFor(async () => {
    await type('claude');
    expect(rows()).toHaveLength(2);
  });
  expect(rows()[0]?.ariaSelected ?? rows()[0]?.getAttribute('aria-selected')).toBe('true');
  key('ArrowDown');
  const chosen = document.activeElement?.getAttribute('aria-activedescendant');
  expect(rows()[1]?.id).toBe(chosen);
  key('Enter');
  await shown('article');
  key('Escape');
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  key('Escape');
  await says('36kr.com');
});

test('while an input method composes, Enter is its own', async () => {
  open();
  await vi.waitFor(async () => {
    await type('claude');
    expect(rows().length).toBeGreaterThan(0);
  });
  const composing = new KeyboardEvent('keydown', {
    key: 'Enter',
    isComposing: true,
    bubbles: true,
    cancelable: true,
  });
  act(() => void document.activeElement?.dispatchEvent(composing));
  expect(composing.defaultPrevented).toBe(false);
});

test('nothing found says what to try', async () => {
  open();
  await shown('.switch');
  await vi.waitFor(async () => {
    await type('qqzzxx');
    expect(app.textContent).toContain('Nothing for “qqzzxx”');
  });
});

test('a page that says nothing more is told apart from one that cannot answer', async () => {
  open({ terms: [] });
  await says('Nothing on this page was talked about');
});

test('a page that was open before is offered a reload', async () => {
  open();
  await vi.waitFor(() => expect(app.querySelector('.button')?.textContent).toBe('Reload this page'), 4_000);
  app.querySelector<HTMLElement>('.button')?.click();
  expect(reload).toHaveBeenCalledWith(TAB);
});

test('the switch is a switch, and pauses the site at once', async () => {
  open({ terms: [] });
  const control = await shown('[role=switch]');
  expect([control.getAttribute('aria-checked'), control.getAttribute('aria-label')]).toEqual([
    'true',
    'Mark terms on 36kr.com',
  ]);
  control.click();
  await says('Off: you switched it off');
  expect((await load()).sites.has('36kr.com')).toBe(true);
  (await shown('[aria-checked=false]')).click();
  await says('On: it is on the list of AI and tech news sites');
});

test('a permission is asked for within the click', async () => {
  open({ url: 'https://blog.example/' });
  const control = await shown('[role=switch]');
  control.click();
  expect(request).toHaveBeenCalledWith({ origins: ['*://blog.example/*', '*://www.blog.example/*'] });
  await says('permission was not given');
});

test('a change made elsewhere is shown', async () => {
  open({ terms: [] });
  await shown('[aria-checked=true]');
  await save({ setting: 'everywhere', value: { since: 1 } });
  await says('you switched it off on every site');
});

test('what sync refuses is told', async () => {
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('quota'));
  open({ terms: [] });
  (await shown('[role=switch]')).click();
  await says('Saved on this device only');
});

test('a forbidden page has no switch, and search is offered', async () => {
  open({ url: 'chrome://settings/' });
  await says('Search works on every page, over all 11 entries.');
  expect(app.querySelector('[role=switch]')).toBeNull();
});
