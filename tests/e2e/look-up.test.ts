import { expect } from 'vitest';
import { cardOf } from './knowledge';
import { inBothBrowsers } from './suite';

/*
 * Firefox's own menu is opened and its item chosen. Chromium's menu cannot be opened headless, so its background is
 * handed the event that a choice there causes. The popup that opens is the browser's own in both.
 */
inBothBrowsers('look up', (test) => {
  test('the selection is searched for in the popup, also where nothing runs', async ({
    open,
    extension,
    server,
    driver: { owner },
  }) => {
    await extension.pause('127.0.0.1');
    server.answer('/selected', '<!doctype html><title>Selected</title><p>mixture\n of experts</p>');
    const tab = await open('selected');
    await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Node));
    const id = await extension.tabId(tab);
    await tab.activate();
    await owner.chooseMenuItem('look-up', tab, id);
    const name = cardOf('mixture-of-experts').name.en;
    await expect
      .poll(() => extension.openedPopup(), { timeout: 10_000 })
      .toMatchObject({ query: 'mixture of experts', text: expect.stringContaining(name) });
    await extension.closePopup();
    await expect.poll(() => extension.openedPopup()).toBeNull();
    // The next popup begins with an empty box.
    expect(await extension.tell({ type: 'look-up' })).toBeNull();
  });
});
