import { beforeEach, describe, expect, test, vi } from 'vitest';
import { applyToOpenTabs } from '../../../lib/platform/inject';
import { CONTENT_CSS, CONTENT_JS, syncRegistration } from '../../../lib/platform/registration';
import { NOWHERE, type Reach } from '../../../lib/settings/reach';
import { fakeScripting, fakeTabs } from './fakes';

const A: Reach = { matches: ['*://a.example/*'], excludeMatches: [] };
const EVERYWHERE: Reach = { matches: ['*://*/*'], excludeMatches: [] };
const WITHOUT_A: Reach = { matches: ['*://*/*'], excludeMatches: ['*://a.example/*'] };
const wanted = (reach: Reach) => async () => reach;

let scripting: ReturnType<typeof fakeScripting>;
beforeEach(() => {
  vi.restoreAllMocks();
  scripting = fakeScripting();
});

describe('syncRegistration', () => {
  test('registers script and style for every frame, for good', async () => {
    expect(await syncRegistration(wanted(A))).toEqual({ before: NOWHERE, after: A });
    expect(scripting.registered()).toMatchObject({
      js: [CONTENT_JS],
      css: [CONTENT_CSS],
      matches: A.matches,
      allFrames: true,
      runAt: 'document_end',
      persistAcrossSessions: true,
    });
  });

  test('does nothing when nothing changed, whatever the order the browser lists it in', async () => {
    const reach = { matches: ['*://a.example/*', '*://b.example/*'], excludeMatches: [] };
    await syncRegistration(wanted(reach));
    scripting.registered()?.matches?.reverse();
    await syncRegistration(wanted(reach));
    expect(scripting.calls).toEqual(['register']);
  });

  test('updates what is there, and takes it away when there is nowhere to run', async () => {
    await syncRegistration(wanted(EVERYWHERE));
    expect(await syncRegistration(wanted(WITHOUT_A))).toEqual({ before: EVERYWHERE, after: WITHOUT_A });
    await syncRegistration(wanted(NOWHERE));
    expect(scripting.calls).toEqual(['register', 'update', 'unregister']);
    expect(scripting.registered()).toBeUndefined();
  });

  test('events at the same time end in the state of the last', async () => {
    await Promise.all([EVERYWHERE, WITHOUT_A, NOWHERE, A].map((reach) => syncRegistration(wanted(reach))));
    expect(scripting.registered()?.matches).toEqual(A.matches);
    expect(scripting.calls).toEqual(['register', 'update', 'unregister', 'register']);
  });

  test('one failure does not stop the next', async () => {
    await expect(syncRegistration(() => Promise.reject(new Error('no permissions')))).rejects.toThrow();
    await syncRegistration(wanted(A));
    expect(scripting.registered()?.matches).toEqual(A.matches);
  });
});

describe('applyToOpenTabs', () => {
  test('starts the script in the tabs that were switched on, and in no other', async () => {
    fakeTabs(['https://a.example/1', 'https://b.example/2']);
    await applyToOpenTabs({ before: WITHOUT_A, after: EVERYWHERE });
    expect(scripting.injected()).toEqual([1]);
  });

  test('at install it starts in every tab it may read', async () => {
    fakeTabs(['https://a.example/1', 'https://b.example/2', undefined]);
    await applyToOpenTabs({ before: NOWHERE, after: WITHOUT_A });
    expect(scripting.injected()).toEqual([2]);
  });

  test('a tab that refuses does not matter to the others', async () => {
    fakeTabs(['https://a.example/1', 'https://a.example/2']);
    scripting.refuse(1);
    await applyToOpenTabs({ before: NOWHERE, after: A });
    expect(scripting.injected()).toEqual([2]);
  });

  test('a tab that was switched off loses its number', async () => {
    const { badges } = fakeTabs(['https://a.example/1', 'https://b.example/2']);
    await applyToOpenTabs({ before: EVERYWHERE, after: WITHOUT_A });
    expect(badges).toEqual(new Map([[1, '']]));
    expect(scripting.injected()).toEqual([]);
  });

  test('no change asks for no tab', async () => {
    const { query } = fakeTabs([]);
    await applyToOpenTabs({ before: A, after: A });
    expect(query).not.toHaveBeenCalled();
  });
});
