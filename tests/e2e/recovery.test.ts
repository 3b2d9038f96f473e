import { expect } from 'vitest';
import { bucketKey } from '../../lib/settings/schema';
import { cardText } from './harness/card';
import { clickControl } from './harness/controls';
import { until } from './harness/driver';
import { texts, turnSwitch } from './harness/elements';
import { bringIntoView, hover, noMarks, openedCard, paintedMarks, settledMarks } from './harness/marks';
import { counted } from './read';
import { expectedMentions, inBothBrowsers } from './suite';

const EN = 'sample/en.html';
const HOST = '127.0.0.1';
/** Enough for the page to see the pointer come by itself. */
const HOVER_STEPS = 8;
/**
 * A browser gives up a page in its back-forward cache when it likes: Firefox all of them at every sign of scarce memory.
 * Of so many it keeps one, unless something of ours hinders it.
 */
const JOURNEYS = 5;

/*
 * What happens to a browser in a day. Corrupted settings and those of a newer version: bad-input.test.ts. Install,
 * update, removal and private windows: life.test.ts.
 */
inBothBrowsers('recovery', (test, name) => {
  // Firefox offers no way to stop its event page between two moments of a test.
  if (name === 'chromium') {
    test('the background is stopped between question and answer, and the card opens', async ({
      open,
      extension,
      driver: { owner },
    }) => {
      const tab = await open(EN);
      const point = await bringIntoView(tab, 'DeepSeek-R1');
      // Fresh from its start it has read nothing yet, and what it reads now never comes.
      await owner.stopBackground();
      await extension.tell({ type: 'look-up' });
      const waits = await owner.stallBackground();
      await tab.move({ x: 4, y: 4 });
      await tab.move({ x: point.x - 60, y: point.y - 40 }, 3);
      await tab.move(point, HOVER_STEPS);
      await until('the question', waits);
      expect(await tab.readCard()).toBeNull();
      await owner.stopBackground();
      await until('the card', () => openedCard(tab));
    });
  }

  test('a background that was stopped is started by a hover, by settings and by commands', async ({
    open,
    extension,
    driver: { owner },
  }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    await owner.stopBackground();
    await hover(tab, 'DeepSeek-R1');
    await tab.press('Escape');
    await owner.stopBackground();
    await extension.pause(HOST);
    await noMarks(tab);
    await owner.stopBackground();
    await extension.command(tab, 'toggle-site');
    await settledMarks(tab);
  });

  test('a background that was stopped is told what it must know of a page that changes', async ({
    open,
    driver: { owner },
  }) => {
    const tab = await open(EN);
    const before = (await settledMarks(tab)).map(({ text }) => text);
    await owner.stopBackground();
    await tab.evaluate(() =>
      document.querySelector('p')?.insertAdjacentHTML('afterend', '<p>Added: NVIDIA.</p>'),
    );
    const words = async () => (await paintedMarks(tab)).map(({ text }) => text);
    await until('the new mark', async () => (await words()).includes('NVIDIA'));
    expect(await words()).toEqual(['NVIDIA', ...before]);
    await hover(tab, 'DeepSeek-R1');
    await owner.stopBackground();
    await clickControl(tab, 'Why?');
    await until('the reasons', async () => cardText(await tab.readCard()).includes('“DeepSeek-R1”'));
  });

  test('a full sync storage: the change is kept on this device, counts, and is told', async ({
    open,
    openPopup,
    extension,
  }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    await extension.call(async (api) => {
      const item = 'x'.repeat(8_000);
      // Until the browser says no, first to large items and then to small ones.
      for (const size of [8_000, 500, 50, 1])
        for (
          let n = 0;
          await api.storage.sync.set({ [`full.${size}.${n}`]: item.slice(0, size) }).then(
            () => true,
            () => false,
          );
          n++
        );
    });
    const popup = await openPopup(tab);
    await turnSwitch(popup, false);
    await noMarks(tab);
    await expect
      .poll(async () => (await texts(popup, '[role=alert]')).join())
      .toMatch(/Saved on this device only/);
    expect(await extension.stored('local')).toHaveProperty([bucketKey(HOST), HOST]);
    await turnSwitch(popup, true);
    await tab.activate();
    await settledMarks(tab);
  });

  test('a page that is gone back to is as the settings are now, kept or loaded anew', async ({
    open,
    extension,
    server,
  }) => {
    server.answer('/elsewhere', '<!doctype html><title>Elsewhere</title><p>Nothing.');
    const tab = await open(EN);
    await settledMarks(tab);
    let kept = false;
    for (let journey = 1; !kept && journey <= JOURNEYS; journey++) {
      await tab.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => void Object.assign(window, { persisted })),
      );
      await tab.goto(`${server.origin}/elsewhere?${journey}`);
      await extension.pause(HOST);
      await tab.back();
      await noMarks(tab);
      expect(await extension.send(tab, { type: 'page-terms' })).toBeNull();
      kept = await tab.evaluate(() => (window as { persisted?: boolean }).persisted === true);
      await extension.restore();
      await settledMarks(tab);
    }
    expect(kept).toBe(true);
  });

  test('a tab that was discarded is read when it is shown again', async ({ open, extension, server }) => {
    const url = `${server.origin}/${EN}?discarded`;
    const tab = await open(url);
    await settledMarks(tab);
    await open('quiet/garden.html');
    const idOf = () =>
      extension.call(
        async (api, url) => (await api.tabs.query({})).find((each) => each.url === url)?.id ?? 0,
        url,
      );
    await extension.call((api, id) => api.tabs.discard(id), await idOf());
    const id = await idOf();
    expect(
      await extension.call(
        async (api, id) => (await api.tabs.query({})).find((each) => each.id === id)?.discarded,
        id,
      ),
    ).toBe(true);
    // A change meanwhile neither wakes it nor fails because of it.
    await extension.pause('elsewhere.example');
    await extension.call((api, id) => api.tabs.update(id, { active: true }), id);
    const terms = counted(expectedMentions('sample/en')).length;
    await expect
      .poll(async () => (await extension.toolbar(id)).badge, { timeout: 20_000 })
      .toBe(String(terms));
    await extension.call((api, id) => api.tabs.remove(id), id);
  });
});
