import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Card } from '../../../lib/knowledge/cards';
import { isOrphaned, listen, send, sendToFrames, sendToTab } from '../../../lib/platform/messages';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('an answer comes back to the sender', async () => {
  const card = { id: 'gpt-5' } as Card;
  listen(undefined, { card: async ({ id }) => (id === card.id ? card : null) });
  expect(await send({ type: 'card', id: 'gpt-5' })).toEqual(card);
});

test('a handler that fails is no answer, and keeps nobody waiting', async () => {
  listen(undefined, {
    card: async () => {
      throw new Error('unreadable');
    },
  });
  expect(await send({ type: 'card', id: 'gpt-5' })).toBeUndefined();
});

test.each([
  undefined,
  null,
  'card',
  [],
  {},
  { type: 7 },
  { type: 'toString' },
  { type: 'unknown', id: 'x' },
  { type: 'card' },
  { type: 'card', id: 1 },
  { type: 'opened' },
  { type: 'marked', terms: -1 },
  { type: 'marked', terms: '3' },
  { type: 'show-term', id: null },
  { type: 'step-term' },
  { type: 'step-term', direction: 0 },
])('%j is passed over in silence', async (message) => {
  const heard = vi.fn();
  listen(undefined, {
    card: heard,
    opened: heard,
    marked: heard,
    'page-terms': heard,
    'show-term': heard,
    'step-term': heard,
  });
  await fakeBrowser.runtime.sendMessage(message).catch(() => {});
  expect(heard).not.toHaveBeenCalled();
});

test('nobody there is no error', async () => {
  expect(await send({ type: 'card', id: 'gpt-5' })).toBeUndefined();
  expect(await sendToTab(12, { type: 'page-terms' })).toBeUndefined();
});

test('a context orphaned this very moment is no error either', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(await send({ type: 'card', id: 'gpt-5' })).toBeUndefined();
});

test('a background that was stopped while it answered is asked once more', async () => {
  const sent = vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockRejectedValueOnce(new Error('the message channel closed before a response was received'))
    .mockResolvedValueOnce({ id: 'gpt-5' });
  expect(await send({ type: 'card', id: 'gpt-5' })).toEqual({ id: 'gpt-5' });
  expect(sent).toHaveBeenCalledTimes(2);
});

test('a background that is gone is asked no third time', async () => {
  const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Receiving end'));
  expect(await send({ type: 'card', id: 'gpt-5' })).toBeUndefined();
  expect(sent).toHaveBeenCalledTimes(2);
});

test('all frames of a tab can be told at once', async () => {
  const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end'));
  await sendToFrames(12, { type: 'stop' });
  expect(sent).toHaveBeenCalledWith(12, { type: 'stop' });
});

test('the popup speaks to the top frame only', async () => {
  const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue([]);
  await sendToTab(12, { type: 'page-terms' });
  expect(sent).toHaveBeenCalledWith(12, { type: 'page-terms' }, { frameId: 0 });
});

test('listening ends with its signal', async () => {
  const heard = vi.fn(async () => null);
  const lifetime = new AbortController();
  listen(lifetime.signal, { marked: heard });
  lifetime.abort();
  await send({ type: 'marked', terms: 1 });
  expect(heard).not.toHaveBeenCalled();
});

test('an orphaned context says nothing', async () => {
  const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  expect(isOrphaned()).toBe(false);
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  expect(isOrphaned()).toBe(true);
  expect(await send({ type: 'marked', terms: 1 })).toBeUndefined();
  expect(sent).not.toHaveBeenCalled();
});
