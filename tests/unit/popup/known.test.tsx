// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { listen } from '../../../lib/platform/messages';
import { load, save } from '../../../lib/settings/store';
import { closePopup, key, openedPopup, plainCard, shown } from './opened';

const TERMS = [{ id: 'deepseek', count: 1 }];
const known = async () => (await load()).known;
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  fakeBrowser.reset();
  listen(undefined, { card: async ({ id }) => plainCard(id), opened: async () => null });
});
afterEach(() => {
  closePopup();
  vi.restoreAllMocks();
});

async function openEntry() {
  await openedPopup({ terms: TERMS });
  (await shown('[data-id=deepseek]')).click();
  await shown('article', 'DeepSeek');
}

async function press(text: string) {
  const button = await shown('button', text);
  button.focus();
  button.click();
}

test('what the reader knows is kept at once, said, and undone with the focus where it was', async () => {
  await openEntry();
  await press('I know this');
  await shown('[role=status]', 'DeepSeek will not be marked any more.');
  expect(await known()).toEqual(['deepseek']);
  expect(focused()).toBe('Undo');
  await press('Undo');
  await shown('button', 'I know this');
  expect(await known()).toEqual([]);
  expect(document.activeElement?.className).toBe('entry-page');
});

test('an entry that is known already shows the way back', async () => {
  await save({ setting: 'known', member: 'deepseek', value: true });
  await openEntry();
  await shown('button', 'Undo');
  expect(document.querySelector('article')?.dataset.wish).toBe('know');
  key('Escape');
  await shown('.page');
});

test('a change that cannot be saved is told, and the button stays', async () => {
  await openEntry();
  for (const area of ['sync', 'local'] as const)
    vi.spyOn(fakeBrowser.storage[area], 'set').mockRejectedValue(new Error('no space'));
  await press('I know this');
  await shown('[role=status]', 'Your last change was not saved: no space');
  await shown('button', 'I know this');
});

test('an entry can be copied', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  await openEntry();
  await press('Copy');
  await shown('[role=status]', 'Copied');
  expect(writeText).toHaveBeenCalledWith(expect.stringContaining('**DeepSeek**'));
  vi.unstubAllGlobals();
});
