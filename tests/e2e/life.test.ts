import { expect } from 'vitest';
import { type Tab, until } from './harness/driver';
import { hover, paintedMarks, settledMarks } from './harness/marks';
import { counted, toBeRead } from './read';
import { expectedMentions, inBothBrowsers } from './suite';

const EN = '/sample/en.html';
const ZH = '/sample/zh.html';

/*
 * From installation to removal, in a browser that had pages open before.
 *
 * Not here, since no headless browser can do it: what a browser shows at an installation, and a restart of the whole
 * browser, which Firefox begins without add-ons that were installed for a trial.
 */
inBothBrowsers('install, update, remove', (test) => {
  test('pages that were open before are read without a reload, in every tab', async ({ fresh, server }) => {
    const [behind, front] = [await fresh.open(server.origin + ZH), await fresh.open(server.origin + EN)];
    await remember(front);
    const extension = await fresh.install('1.0.0');
    await front.activate();
    await hover(front, 'DeepSeek-R1');
    expect(await isRemembered(front)).toBe(true);
    await toBeRead(extension, behind, 'sample/zh');
  });

  test('an update replaces the script of an open page: its marks go, new ones come', async ({
    fresh,
    server,
  }) => {
    const before = await fresh.install('1.0.0');
    const tab = await fresh.open(server.origin + EN);
    await toBeRead(before, tab, 'sample/en');
    await hover(tab, 'DeepSeek-R1');
    const marks = (await settledMarks(tab)).filter(({ under }) => under !== 'marginalia-open');
    await before.store('sync', { density: 'section', wishes: ['kept'] });
    await tab.evaluate(() => Object.assign(window, { old: [...CSS.highlights.values()] }));
    const after = await fresh.install('1.0.1');
    expect(await after.call((api) => api.runtime.getManifest().version)).toBe('1.0.1');
    await tab.activate();
    await until('the old marks to be replaced', () =>
      tab.evaluate(() => {
        const { old } = window as unknown as { readonly old: readonly Highlight[] };
        const now = [...CSS.highlights.values()];
        return now.length > 0 && !now.some((each) => old.includes(each));
      }),
    );
    expect(await tab.evaluate(() => document.querySelector('marginalia-card'))).toBeNull();
    await toBeRead(after, tab, 'sample/en');
    await expect.poll(() => paintedMarks(tab), { timeout: 10_000 }).toEqual(marks);
    await hover(tab, 'DeepSeek-R1');
    expect(await after.stored('sync')).toMatchObject({ density: 'section', wishes: ['kept'] });
  });

  test('removed, it leaves nothing that can be seen or heard', async ({ fresh, server }) => {
    await fresh.install('1.0.0');
    const tab = await fresh.open(server.origin + EN);
    await settledMarks(tab);
    // Firefox destroys every script of ours with the extension: a card that is open then stays until the page is left.
    if (fresh.driver.name === 'chromium') await hover(tab, 'DeepSeek-R1');
    await fresh.driver.owner.uninstall();
    // The script hears nothing of it: it finds out when the pointer moves.
    await tab.move({ x: 4, y: 4 }, 3);
    await until('the page to be as it was', async () => !(await isMarked(tab)));
    expect(await tab.readCard()).toBeNull();
  });

  test('private windows: where the reader lets it in, it works and writes nothing', async ({
    fresh,
    server,
  }) => {
    await fresh.install('1.0.0');
    await fresh.driver.owner.allowPrivateWindows();
    const extension = await fresh.restarted();
    const stored = await extension.stored('sync');
    const url = `${server.origin}${EN}?private`;
    await extension.call((api, url) => api.windows.create({ incognito: true, url }), url);
    const tab = await until('the private tab', () =>
      extension.call(
        async (api, url) => (await api.tabs.query({})).find((each) => each.incognito && each.url === url)?.id,
        url,
      ),
    );
    const terms = counted(expectedMentions('sample/en')).length;
    await expect
      .poll(async () => (await extension.toolbar(tab as number)).badge, { timeout: 20_000 })
      .toBe(String(terms));
    expect(await extension.stored('sync')).toEqual(stored);
    expect(await extension.stored('local')).toEqual({});
    await extension.call((api, id) => api.tabs.remove(id), tab as number);
  });
});

/** Leaves a trace in the page that a reload would wipe out. */
function remember(tab: Tab) {
  return tab.evaluate(() => Object.assign(window, { untouched: true }) && undefined);
}

function isRemembered(tab: Tab) {
  return tab.evaluate(() => 'untouched' in window);
}

/** A mark is seen where it is registered and there is a rule to paint it. */
async function isMarked(tab: Tab) {
  if ((await paintedMarks(tab)).length === 0) return false;
  return tab.evaluate(() =>
    [...CSS.highlights.keys()].some(
      (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine !== 'none',
    ),
  );
}
