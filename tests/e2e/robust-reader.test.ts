import { expect } from 'vitest';
import { type Tab, until } from './harness/driver';
import { texts } from './harness/elements';
import { paintedMarks, settledMarks } from './harness/marks';
import { inBothBrowsers, type Suite } from './suite';

const EN = 'sample/en.html';
/** Words of that page, marked there. */
const MARKED = 'large language model';

inBothBrowsers('where the browser lets no script in', (test, name) => {
  if (name === 'firefox') {
    test('in reader view nothing is marked, and the popup says why', async ({
      open,
      openPopup,
      extension,
    }) => {
      const { tab, id } = await marked(open, extension);
      const address = await tab.evaluate(() => location.href);
      await tab.goto(`about:reader?url=${encodeURIComponent(address)}`);
      await until('the reader view', async () => (await texts(tab, 'body')).join().includes(MARKED));
      expect(await paintedMarks(tab)).toEqual([]);
      expect(await extension.send(id, { type: 'page-life' })).toBeNull();
      await saysWhy(await openPopup(id));
      await tab.back();
      expect((await settledMarks(tab)).map(({ text }) => text)).toContain(MARKED);
    });
  } else {
    // Its reading mode stands in the side panel, beside a page that stays as it is; its own pages are closed alike.
    test("on the browser's own pages nothing runs, and the popup says why", async ({
      open,
      openPopup,
      extension,
    }) => {
      const { tab, id } = await marked(open, extension);
      await tab.goto('chrome://version');
      expect(await extension.send(id, { type: 'page-life' })).toBeNull();
      await saysWhy(await openPopup(id));
    });
  }
});

/** The sample page once it is marked, with its tab's number. */
async function marked(open: Suite['open'], extension: Suite['extension']) {
  const tab = await open(EN);
  await settledMarks(tab);
  return { tab, id: await extension.tabId(tab) };
}

async function saysWhy(popup: Tab): Promise<void> {
  await expect
    .poll(async () => (await texts(popup, '.site')).join())
    .toMatch(/Browsers let no extension read this page/);
}
