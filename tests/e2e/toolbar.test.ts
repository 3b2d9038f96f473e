import { expect } from 'vitest';
import { clickOn, texts } from './harness/elements';
import { FirefoxOwner } from './harness/firefox-owner';
import { cardOf } from './knowledge';
import { toBeRead } from './read';
import { inBothBrowsers } from './suite';

/*
 * What the button has for each tab, asked of the browser. Its pixels no headless browser draws, and Chromium tells
 * nobody which icon a tab has: there the icon is a unit test (tests/unit/platform/toolbar.test.ts).
 */
inBothBrowsers('toolbar', (test) => {
  test('each tab has its own number, title and icon, and a new page begins anew', async ({
    open,
    extension,
    server,
    driver: { owner },
  }) => {
    const [first, second] = [await open('sample/en.html'), await open('quiet/garden.html')];
    const icon = () =>
      owner instanceof FirefoxOwner ? owner.button().then((button) => button.icon['16']) : undefined;
    await expect
      .poll(() => extension.toolbar(second), { timeout: 10_000 })
      .toEqual({ badge: '', title: 'Marginalia · 0 terms on this page · On: you allowed every site' });
    await first.activate();
    const terms = await toBeRead(extension, first, 'sample/en');
    await expect
      .poll(() => extension.toolbar(first))
      .toEqual({
        badge: String(terms),
        title: `Marginalia · ${terms} terms on this page · On: you allowed every site`,
      });
    if (owner instanceof FirefoxOwner) expect(await icon()).toMatch(/\/icon\/16\.png$/);
    expect((await extension.toolbar(second)).badge).toBe('');
    await first.goto(`${server.origin}/quiet/zoo.html?t`);
    await expect.poll(() => extension.toolbar(first), { timeout: 10_000 }).toMatchObject({ badge: '' });
    await extension.pause('127.0.0.1');
    const off = { badge: '', title: expect.stringMatching(/^Marginalia · Off: you switched it off on \w/) };
    await expect.poll(() => extension.toolbar(first)).toEqual(off);
    await expect.poll(() => extension.toolbar(second)).toEqual(off);
    if (owner instanceof FirefoxOwner) expect(await icon()).toMatch(/\/icon\/off-16\.png$/);
    await first.reload();
    await expect.poll(() => extension.toolbar(first)).toEqual(off);
  });

  test('on a page that the browser forbids the popup says so, and searches', async ({
    open,
    openPopup,
    extension,
    driver,
  }) => {
    const tab = await open(driver.name === 'chromium' ? 'chrome://version' : 'about:blank');
    await tab.activate();
    const front = await extension.call(async (api) => (await api.tabs.query({ active: true }))[0]?.id);
    const popup = await openPopup(front as number);
    await expect
      .poll(async () => (await texts(popup, '.site')).join())
      .toMatch(/Browsers let no extension read this page/);
    expect(await texts(popup, '[role=switch]')).toEqual([]);
    await clickOn(popup, 'input');
    await popup.type('mixture experts');
    await expect
      .poll(async () => (await texts(popup, '[role=option]'))[0] ?? '')
      .toContain(cardOf('mixture-of-experts').name.en);
  });
});
