import { beforeEach, describe, expect, test, vi } from 'vitest';
import { applyToOpenTabs, injectOnce } from '../../../lib/platform/inject';
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

  test('frames of a site that is off are left alone; an empty frame follows its page', async () => {
    fakeTabs([['https://b.example/', 'https://a.example/frame', 'about:srcdoc', 'https://c.example/']]);
    await applyToOpenTabs({ before: NOWHERE, after: WITHOUT_A });
    expect(scripting.started()[0]?.target.frameIds).toEqual([0, 2, 3]);
  });

  test('a site that was switched on starts in frames of other sites too, and nothing starts twice', async () => {
    fakeTabs([['https://b.example/', 'https://a.example/frame', 'about:srcdoc'], 'https://c.example/']);
    await applyToOpenTabs({ before: WITHOUT_A, after: EVERYWHERE });
    expect(scripting.started().map(({ target }) => [target.tabId, target.frameIds])).toEqual([[1, [1]]]);
  });

  test('a tab that refuses does not matter to the others', async () => {
    fakeTabs(['https://a.example/1', 'https://a.example/2']);
    scripting.refuse(1);
    await applyToOpenTabs({ before: NOWHERE, after: A });
    expect(scripting.injected()).toEqual([2]);
  });

  test('where a site was switched off every tab is told, since it may be a frame there', async () => {
    const { told } = fakeTabs(['https://a.example/1', 'https://b.example/2', undefined]);
    const left = await applyToOpenTabs({ before: EVERYWHERE, after: WITHOUT_A });
    expect(left).toEqual([{ id: 1, url: 'https://a.example/1' }]);
    expect(told).toEqual([1, 2, 3].map((tab) => ({ tab, message: { type: 'recheck' } })));
    expect(scripting.injected()).toEqual([]);
  });

  test('no change asks for no tab', async () => {
    const { query } = fakeTabs([]);
    await applyToOpenTabs({ before: A, after: A });
    expect(query).not.toHaveBeenCalled();
  });
});

describe('injectOnce', () => {
  test('leaves word for the script, then starts it, and registers nothing', async () => {
    fakeTabs(['https://c.example/']);
    expect(await injectOnce(1)).toBe(true);
    expect(scripting.calls).toEqual(['markOnce']);
    expect(scripting.started().map(({ target }) => target)).toEqual([{ tabId: 1, allFrames: true }]);
    expect(scripting.registered()).toBeUndefined();
  });

  test('says when the browser does not let it in', async () => {
    fakeTabs(['https://c.example/']);
    scripting.refuse(1);
    expect(await injectOnce(1)).toBe(false);
  });
});
