import { expect } from 'vitest';
import { bucketKey } from '../../lib/settings/schema';
import { marksToBe, servedSites } from './frames';
import type { Tab } from './harness/driver';
import { clickOn, texts, turnSwitch } from './harness/elements';
import { hover, noMarks, settledMarks } from './harness/marks';
import { inBothBrowsers } from './suite';

const EN = 'sample/en.html';
/** Marks in the page, in its frame of the first site and in its frame of the second. */
const ON = [1, 1, 1] as const;
const OFF = [0, 0, 0] as const;

inBothBrowsers('switching', (test) => {
  test('a site: off and on in all tabs and frames, without a reload', async ({ open, openPopup, server }) => {
    const { pages } = servedSites(server);
    const [own, other] = [await open(`${pages[0]}?a`), await open(`${pages[1]}?b`)];
    await marksToBe(own, ON);
    await marksToBe(other, ON);
    await remember(own, other);
    const popup = await openPopup(own);
    await turnSwitch(popup, false);
    await marksToBe(own, OFF);
    // On the page of the other site only the frame of this one is off.
    await marksToBe(other, [1, 0, 1]);
    await turnSwitch(popup, true);
    await marksToBe(own, ON);
    await marksToBe(other, ON);
    expect(await remembered(own, other)).toBe(true);
  });

  test('every site: off from the popup and on by the command, in all tabs and frames', async ({
    open,
    openPopup,
    extension,
    server,
  }) => {
    const { pages } = servedSites(server);
    const [own, other] = [await open(`${pages[0]}?c`), await open(`${pages[1]}?d`)];
    await marksToBe(own, ON);
    await marksToBe(other, ON);
    await remember(own, other);
    await clickOn(await openPopup(own), 'button', 'Off on every site');
    await marksToBe(own, OFF);
    await marksToBe(other, OFF);
    await expect
      .poll(async () => (await extension.toolbar(other)).title)
      .toContain('Off: you switched it off on every site');
    await extension.command(other, 'toggle-everywhere');
    await marksToBe(other, ON);
    await marksToBe(own, ON);
    expect(await remembered(own, other)).toBe(true);
  });

  test('an hour: off from the popup, and on again by itself when it is over', async ({
    open,
    openPopup,
    extension,
    server,
  }) => {
    const { pages, keys } = servedSites(server);
    const tab = await open(`${pages[0]}?e`);
    await marksToBe(tab, ON);
    await remember(tab);
    const popup = await openPopup(tab);
    await clickOn(popup, 'button', 'Off for an hour');
    await marksToBe(tab, OFF);
    await expect.poll(async () => (await texts(popup, '#reason')).join()).toMatch(/Off until \d/);
    // The rest of the hour is taken away: what ends it is the browser's alarm.
    const bucket = bucketKey(keys[0]);
    const paused = (await extension.stored('sync')) as Record<string, Record<string, object>>;
    const soon = { ...paused[bucket]?.[keys[0]], until: Date.now() + SOON_MS };
    await extension.store('sync', { [bucket]: { [keys[0]]: soon } });
    await marksToBe(tab, ON);
    await expect.poll(() => extension.stored('sync')).toMatchObject({ [bucket]: {} });
    expect(await remembered(tab)).toBe(true);
  });

  test('the menu: this site, and for an hour', async ({ open, extension, driver }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    const choose = async (item: string) => driver.owner.chooseMenuItem(item, tab, await extension.tabId(tab));
    const marked = () => tab.evaluate(() => CSS.highlights.size > 0);
    await choose('toggle-site');
    await expect.poll(marked, { timeout: 10_000 }).toBe(false);
    await choose('toggle-site');
    await expect.poll(marked, { timeout: 10_000 }).toBe(true);
    await choose('pause-hour');
    await expect.poll(marked, { timeout: 10_000 }).toBe(false);
    await expect.poll(async () => (await extension.toolbar(tab)).title).toMatch(/Off until \d/);
  });

  test('off means that no script of ours is there', async ({ open, extension, owner }) => {
    const tab = await open(EN);
    await hover(tab, 'DeepSeek-R1');
    expect(await owner.scriptsIn(tab)).toBe(1);
    await extension.pause('127.0.0.1');
    await expect.poll(() => extension.send(tab, { type: 'page-terms' })).toBeNull();
    expect(await extension.send(tab, { type: 'page-life' })).toBeNull();
    await noMarks(tab);
    expect(await tab.readCard()).toBeNull();
    await tab.reload();
    expect(await extension.send(tab, { type: 'page-life' })).toBeNull();
    expect(await owner.scriptsIn(await open(EN))).toBe(0);
  });
});

/** Time for the background to set its alarm. */
const SOON_MS = 1_500;

/** Leaves a trace in pages that a reload would wipe out. */
async function remember(...tabs: readonly Tab[]) {
  for (const tab of tabs) await tab.evaluate(() => void Object.assign(window, { untouched: true }));
}

async function remembered(...tabs: readonly Tab[]) {
  const seen = await Promise.all(tabs.map((tab) => tab.evaluate(() => 'untouched' in window)));
  return seen.every(Boolean);
}
