import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { bucketKey } from '../../../lib/settings/schema';
import { load, save, watch } from '../../../lib/settings/store';

const { sync, local } = fakeBrowser.storage;
const pauseA = { setting: 'site', site: 'a.example', value: { since: 1 } } as const;
const refuse = (reason: string) => () => Promise.reject(new Error(reason));

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('a change is read back', async () => {
  expect(await save(pauseA)).toEqual({ saved: 'synced' });
  await save({ setting: 'density', value: 'all' });
  await save({ setting: 'everywhere', value: { since: 2, until: 3 } });
  await save({ setting: 'known', member: 'gpt', value: true });
  await save({ setting: 'notHere', site: 'a.example', member: 'Gemini', value: true });
  expect(await load()).toMatchObject({
    density: 'all',
    everywhere: { since: 2, until: 3 },
    known: ['gpt'],
    notHere: new Map([['a.example', ['Gemini']]]),
    sites: new Map([['a.example', { since: 1 }]]),
  });
});

test('lifting a pause leaves no trace of the site', async () => {
  await save(pauseA);
  await save({ ...pauseA, value: undefined });
  await save({ setting: 'everywhere', value: undefined });
  expect((await load()).sites.size).toBe(0);
  expect(await sync.get(bucketKey('a.example'))).toEqual({ [bucketKey('a.example')]: {} });
});

test('two changes of one bucket at the same time are both kept', async () => {
  const twin = Array.from({ length: 99 }, (_, n) => `b${n}.example`).find(
    (b) => bucketKey(b) === bucketKey('a.example'),
  );
  await Promise.all([save(pauseA), save({ ...pauseA, site: String(twin) })]);
  expect([...(await load()).sites.keys()].sort()).toEqual(['a.example', twin].sort());
});

test('saving one setting keeps a newer version and its unknown keys', async () => {
  await sync.set({ schemaVersion: 9, glow: 'soft', density: 'word' });
  await save(pauseA);
  expect(await sync.get(['schemaVersion', 'glow', 'density'])).toEqual({
    schemaVersion: 9,
    glow: 'soft',
    density: 'word',
  });
});

test('what sync refuses stays on this device, and is what counts', async () => {
  await save({ setting: 'density', value: 'all' });
  vi.spyOn(sync, 'set').mockImplementation(refuse('QUOTA_BYTES quota exceeded'));
  expect(await save({ setting: 'density', value: 'section' })).toEqual({
    saved: 'on-this-device',
    reason: 'QUOTA_BYTES quota exceeded',
  });
  expect((await load()).density).toBe('section');
});

test('once sync takes it again, the copy on this device goes', async () => {
  vi.spyOn(sync, 'set').mockImplementationOnce(refuse('full'));
  await save(pauseA);
  await save(pauseA);
  expect(await local.get(bucketKey('a.example'))).toEqual({});
});

test('a change that nobody takes says so', async () => {
  vi.spyOn(sync, 'set').mockImplementation(refuse('full'));
  vi.spyOn(local, 'set').mockImplementation(refuse('disk full'));
  expect(await save(pauseA)).toEqual({ saved: 'not', reason: 'disk full' });
});

test('unreadable storage gives the defaults', async () => {
  vi.spyOn(sync, 'get').mockImplementation(refuse('no sync'));
  vi.spyOn(local, 'get').mockImplementation(refuse('no storage'));
  expect((await load()).density).toBe('section');
});

test('watching hears of changes, not of strangers, until it is told to stop', async () => {
  const lifetime = new AbortController();
  const heard = vi.fn();
  watch(lifetime.signal, heard);
  await local.set({ somethingElse: 1 });
  await save(pauseA);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  expect(heard.mock.lastCall?.[0].sites.has('a.example')).toBe(true);
  const calls = heard.mock.calls.length;
  lifetime.abort();
  await save({ ...pauseA, value: undefined });
  expect(heard.mock.calls.length).toBe(calls);
});
