import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { MOST_SEEN, readSeen, withSeen } from '../../../lib/settings/seen';
import { loadSeen, noteSeen, watchSeen } from '../../../lib/settings/store-seen';

const { local } = fakeBrowser.storage;
beforeEach(() => fakeBrowser.reset());

describe('what storage holds', () => {
  test.each([undefined, null, 'gpt-5', 7, {}, { 0: 'gpt-5' }])('%j is nothing seen', (stored) =>
    expect(readSeen(stored)).toEqual([]));

  test('what is no id is left out, and no id is there twice', () =>
    expect(readSeen(['gpt-5', 7, null, 'x'.repeat(81), 'claude', 'gpt-5'])).toEqual(['gpt-5', 'claude']));

  test('it grows to a bound, and the oldest go first', () => {
    const full = Array.from({ length: MOST_SEEN }, (_, n) => `entry-${n}`);
    const next = withSeen(full, 'gpt-5');
    expect([next?.length, next?.[0], next?.at(-1)]).toEqual([MOST_SEEN, 'entry-1', 'gpt-5']);
    expect(readSeen([...full, 'claude'])).toHaveLength(MOST_SEEN);
  });

  test('what is there already is not written again', () =>
    expect(withSeen(['gpt-5'], 'gpt-5')).toBeUndefined());
});

test('cards opened at the same time are all noted', async () => {
  await Promise.all(['gpt-5', 'claude', 'gpt-5'].map(noteSeen));
  expect([...(await loadSeen())]).toEqual(['gpt-5', 'claude']);
});

test('a broken list is begun anew', async () => {
  await local.set({ seen: 'gpt-5' });
  await noteSeen('claude');
  expect(await local.get('seen')).toEqual({ seen: ['claude'] });
});

test('a storage that refuses is no error', async () => {
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
  await noteSeen('gpt-5');
  vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('broken'));
  expect((await loadSeen()).size).toBe(0);
});

test('watching hears of every first opening, until it is told to stop', async () => {
  const lifetime = new AbortController();
  const heard = vi.fn();
  watchSeen(lifetime.signal, heard);
  await local.set({ other: 1 });
  await noteSeen('gpt-5');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  expect(heard.mock.lastCall?.[0]).toEqual(new Set(['gpt-5']));
  lifetime.abort();
  await noteSeen('claude');
  expect(heard).toHaveBeenCalledOnce();
});
