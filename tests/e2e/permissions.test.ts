import { expect } from 'vitest';
import { CURATED_HOSTS } from '../../lib/settings/hosts';
import { marksToBe, servedSites } from './frames';
import { clickOn, texts } from './harness/elements';
import { FirefoxOwner } from './harness/firefox-owner';
import { settledMarks } from './harness/marks';
import { inBothBrowsers } from './suite';

const ALL = CURATED_HOSTS.length;

/*
 * Which state follows from which permissions is the table in tests/unit/settings/site.test.ts. Here the browser itself
 * gives and takes them, as its own page for extensions does.
 *
 * What no headless browser can do: Chromium's question for a permission is a window that no protocol reaches (Firefox's
 * is answered below). `activeTab` needs a real click on the toolbar: Firefox runs the command that stands for it, in
 * Chromium neither key nor button can be pressed, so that there a page not allowed keeps its address from the popup.
 */
inBothBrowsers('permissions', (test, name) => {
  test('taken back they end it at once in all tabs and frames, given again they bring it back', async ({
    open,
    owner,
    extension,
    server,
  }) => {
    const { pages } = servedSites(server);
    const [own, other] = [await open(`${pages[0]}?f`), await open(`${pages[1]}?g`)];
    await marksToBe(own, [1, 1, 1]);
    await marksToBe(other, [1, 1, 1]);
    const [first, second] = [await extension.tabId(own), await extension.tabId(other)];
    await expect
      .poll(async () => (await extension.toolbar(first)).title)
      .toContain('On: you allowed every site');
    await owner.withholdSites();
    await marksToBe(own, [0, 0, 0]);
    await marksToBe(other, [0, 0, 0]);
    for (const tab of [first, second]) {
      expect(await extension.send(tab, { type: 'page-life' })).toBeNull();
      await expect.poll(() => extension.toolbar(tab)).toMatchObject({ badge: '' });
    }
    await owner.allowSites();
    await marksToBe(other, [1, 1, 1]);
    await marksToBe(own, [1, 1, 1]);
  });

  test('given for one site they count there, and in its frames nowhere else', async ({
    open,
    owner,
    extension,
    server,
  }) => {
    const { pages } = servedSites(server);
    await owner.allowHost('127.0.0.1');
    const [own, other] = [await open(`${pages[0]}?h`), await open(`${pages[1]}?i`)];
    await marksToBe(own, [1, 1, 0]);
    await expect
      .poll(async () => (await extension.toolbar(own)).title)
      .toContain('On: you allowed this site');
    // On the page around it nothing is on, so its frame stays silent too.
    await marksToBe(other, [0, 0, 0]);
    expect(await owner.scriptsIn(other)).toBe(0);
  });

  test('sites that the browser holds back are offered, until the reader leaves it so', async ({
    open,
    openPopup,
    owner,
    extension,
  }) => {
    const tab = await open('sample/en.html');
    await settledMarks(tab);
    const id = await extension.tabId(tab);
    await owner.withholdSites();
    const popup = await openPopup(id);
    await expect.poll(async () => (await texts(popup, '.grant')).join()).toContain(`${ALL} news sites`);
    if (owner instanceof FirefoxOwner) {
      await clickOn(popup, '.grant button', 'Allow them');
      await owner.agree();
      await expect.poll(() => texts(popup, '.grant')).toEqual([]);
      const { origins = [] } = await extension.call((api) => api.permissions.getAll());
      expect(origins.length).toBeGreaterThanOrEqual(ALL);
      await owner.withholdSites();
    }
    await clickOn(popup, '.grant button', 'Leave it so');
    await expect.poll(() => texts(popup, '.grant')).toEqual([]);
    const again = await openPopup(id);
    await expect.poll(async () => (await texts(again, '.site')).length).toBe(1);
    expect(await texts(again, '.grant')).toEqual([]);
  });

  if (name === 'firefox') {
    test('the popup of the toolbar sees the page that it was opened on, and can read it once', async ({
      open,
      owner,
      driver,
      extension,
    }) => {
      const tab = await open('sample/en.html');
      await owner.withholdSites();
      await tab.activate();
      await driver.runCommand('_execute_action', 0);
      await expect
        .poll(async () => (await extension.openedPopup())?.text, { timeout: 10_000 })
        .toMatch(/127\.0\.0\.1 Off: your browser will ask you when you switch it on/);
      await extension.closePopup();
      await driver.runCommand('annotate-once', 0);
      await settledMarks(tab);
      await tab.reload();
      expect(await owner.scriptsIn(tab)).toBe(0);
    });
  }
});
