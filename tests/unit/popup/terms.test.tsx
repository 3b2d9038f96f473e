// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { listen } from '../../../lib/platform/messages';
import { save } from '../../../lib/settings/store';
import { closePopup, key, openedPopup, plainCard, shown, TAB } from './opened';

const TERMS = [
  { id: 'gpt-5', count: 4 },
  { id: 'deepseek', count: 1 },
  { id: 'claude', count: 2 },
];
const opened = vi.fn(async (_: { id: string }) => null);
const focusedTerm = () => (document.activeElement as HTMLElement).dataset.id;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  listen(undefined, { card: async ({ id }) => plainCard(id), opened });
});
afterEach(closePopup);

test('the terms of the page are buttons in its order, with kind and count', async () => {
  await openedPopup({ terms: TERMS });
  await shown('.page button');
  const rows = [...document.querySelectorAll('.page li button')];
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'GPT-5new to youModel44 mentions',
    'DeepSeek深度求索new to youLab11 mention',
    'Claudenew to youModel22 mentions',
  ]);
});

test('new is what was neither opened nor is known, and the heading says how much', async () => {
  await fakeBrowser.storage.local.set({ seen: ['gpt-5'] });
  await save({ setting: 'known', member: 'claude', value: true });
  await openedPopup({ terms: TERMS });
  await shown('h2', '3 terms on this page · 1 new to you');
  expect([...document.querySelectorAll('.fresh')].map((row) => (row as HTMLElement).dataset.id)).toEqual([
    'deepseek',
  ]);
  await fakeBrowser.storage.local.set({ seen: ['gpt-5', 'deepseek'] });
  await vi.waitFor(() =>
    expect(document.querySelector('h2.title')?.textContent).toBe('3 terms on this page'),
  );
});

test('the arrow keys go from the search box through the terms and back', async () => {
  await openedPopup({ terms: TERMS });
  await shown('.page button');
  key('ArrowDown');
  expect(focusedTerm()).toBe('gpt-5');
  key('ArrowDown');
  expect(focusedTerm()).toBe('deepseek');
  key('End');
  expect(focusedTerm()).toBe('claude');
  key('Home');
  key('ArrowUp');
  expect(document.activeElement?.getAttribute('role')).toBe('combobox');
});

test('a term opens in place, is noted as opened, and back returns to its button', async () => {
  await openedPopup({ terms: TERMS });
  (await shown('[data-id=deepseek]')).click();
  await shown('article', 'DeepSeek');
  await vi.waitFor(() => expect(opened.mock.lastCall?.[0]).toEqual({ type: 'opened', id: 'deepseek' }));
  key('Escape');
  await shown('.page');
  expect(focusedTerm()).toBe('deepseek');
});

test('of a private window nothing is noted', async () => {
  await openedPopup({ terms: TERMS, isPrivate: true });
  (await shown('[data-id=deepseek]')).click();
  await shown('button', 'Show on the page');
  expect(opened).not.toHaveBeenCalled();
});

test('an entry that is on the page can be shown there', async () => {
  const { sendMessage } = await openedPopup({ terms: TERMS });
  (await shown('[data-id=deepseek]')).click();
  (await shown('button', 'Show on the page')).click();
  await vi.waitFor(() => expect(window.close).toHaveBeenCalled());
  expect(sendMessage).toHaveBeenLastCalledWith(TAB, { type: 'show-term', id: 'deepseek' }, { frameId: 0 });
});

test('an entry that is not on the page has no such button', async () => {
  await openedPopup({ terms: [{ id: 'gpt-5', count: 1 }] });
  const input = (await shown('[role=combobox]')) as HTMLInputElement;
  await shown('.page button');
  input.value = 'deepseek';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  (await shown('[role=option]')).click();
  await shown('article', 'DeepSeek');
  expect(document.querySelector('.show')).toBeNull();
});
