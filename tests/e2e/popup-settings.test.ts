import { expect } from 'vitest';
import type { Tab } from './harness/driver';
import { until } from './harness/driver';
import { clickOn, texts } from './harness/elements';
import { paintedMarks, settledMarks } from './harness/marks';
import { inBothBrowsers } from './suite';

const EN = 'sample/en.html';

inBothBrowsers('settings', (test) => {
  test('a change takes effect at once on the page that is open, and is remembered', async ({
    open,
    openPopup,
    extension,
  }) => {
    const tab = await open(EN);
    const before = (await settledMarks(tab)).length;
    const popup = await openSettings(await openPopup(tab));
    await clickOn(popup, '[name=density][value=all]');
    await tab.activate();
    await until('more marks', async () => (await paintedMarks(tab)).length > before);
    expect(await extension.stored('sync')).toMatchObject({ density: 'all' });
    await clickOn(popup, '[name=density][value=section]');
    await tab.activate();
    await until('as many as before', async () => (await paintedMarks(tab)).length === before);
  });

  test('the keys of the keyboard reach every choice', async ({ open, openPopup, extension }) => {
    const popup = await openSettings(await openPopup(await open('quiet/garden.html')));
    // The back button, then the first group.
    await popup.press('Tab');
    await popup.press('Tab');
    await popup.press('ArrowRight');
    await expect.poll(() => extension.stored('sync')).toMatchObject({ trigger: 'key' });
    await popup.press('Tab');
    await popup.press('ArrowRight');
    await expect.poll(() => extension.stored('sync')).toMatchObject({ placement: 'corner' });
    await popup.press('Escape');
    await until('the search', async () => (await texts(popup, '.search')).length > 0);
    const focused = () => popup.evaluate(() => document.activeElement?.ariaLabel);
    expect(await focused()).toBe('Settings');
  });

  test('what the reader knows is listed and can be marked again', async ({ open, openPopup, extension }) => {
    await extension.store('sync', { known: ['gpt-4', 'nvidia'] });
    const popup = await openSettings(await openPopup(await open('quiet/garden.html')));
    await expect.poll(() => texts(popup, '.decisions .names')).toEqual(['NVIDIA', 'GPT-4']);
    await clickOn(popup, 'button', 'Mark again: NVIDIA');
    await expect.poll(() => texts(popup, '.decisions .names')).toEqual(['GPT-4']);
    expect(await extension.stored('sync')).toMatchObject({ known: ['gpt-4'] });
  });

  test('the keys are those that the browser has, with the way to change them', async ({
    open,
    openPopup,
    extension,
    driver,
  }) => {
    const popup = await openSettings(await openPopup(await open('quiet/garden.html')));
    const real = await extension.call(async (api) => api.commands.getAll());
    const keys = real.flatMap(({ shortcut }) => (shortcut ? shortcut.split('+').join('') : []));
    expect(keys.length).toBeGreaterThan(0);
    const shown = async () => (await texts(popup, '.keys dd')).filter((text) => text !== 'no key');
    await expect.poll(async () => (await shown()).toSorted()).toEqual(keys.toSorted());
    if (driver.name !== 'chromium') return;
    // Firefox opens its own page for add-ons, which no driver may look at: the call is a unit test.
    const tabs = () => extension.call(async (api) => (await api.tabs.query({})).map(({ id }) => id));
    const before = await tabs();
    await clickOn(popup, 'button', 'Change the keys');
    const opened = await until('the page for keys', async () =>
      (await tabs()).find((id) => !before.includes(id)),
    );
    await extension.call((api, id) => api.tabs.remove(id), opened as number);
    expect(await texts(popup, '.settings [role=alert]')).toEqual([]);
  });

  test('every site can be given back, or it is told that the browser keeps it', async ({
    open,
    openPopup,
    owner: _,
    driver,
  }) => {
    const popup = await openSettings(await openPopup(await open('quiet/garden.html')));
    await clickOn(popup, 'button', 'Only the listed sites');
    // The demo build must read every site: Chromium takes back nothing that an extension must have, Firefox anything.
    if (driver.name === 'chromium')
      await expect
        .poll(async () => (await texts(popup, '[role=alert]')).join())
        .toContain('own page for extensions');
    else await expect.poll(() => texts(popup, '.settings .button')).toContain('Allow every site');
  });
});

async function openSettings(popup: Tab): Promise<Tab> {
  await clickOn(popup, '.search button');
  await until('the settings', async () => (await texts(popup, '.keys dt')).length > 0);
  return popup;
}
