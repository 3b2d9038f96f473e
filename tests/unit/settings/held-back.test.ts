import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { heldBack } from '../../../lib/settings/held-back';
import { CURATED_HOSTS, hostPatterns } from '../../../lib/settings/hosts';
import { acceptedHeldBack, acceptHeldBack } from '../../../lib/settings/store-held-back';

const LIST = CURATED_HOSTS.flatMap(({ host }) => hostPatterns(host));

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test.each([
  ['the list as it was installed', LIST, 0],
  ['every site', ['*://*/*'], 0],
  ['nothing, as in Firefox after all were taken back', [], CURATED_HOSTS.length],
  ['one taken back', LIST.filter((pattern) => !pattern.includes('36kr.com')), 1],
])('%s', (_, origins, missing) => expect(heldBack(origins)).toHaveLength(missing));

test('what the reader left so is remembered on this device only', async () => {
  expect(await acceptedHeldBack()).toBe(0);
  await acceptHeldBack(3);
  expect(await acceptedHeldBack()).toBe(3);
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
});

test('a broken note and a storage that refuses are no error', async () => {
  await fakeBrowser.storage.local.set({ heldBackAccepted: 'many' });
  expect(await acceptedHeldBack()).toBe(0);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('no storage'));
  expect(await acceptedHeldBack()).toBe(0);
  await expect(acceptHeldBack(1)).resolves.toBeUndefined();
});
