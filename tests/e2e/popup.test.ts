import { expect } from 'vitest';
import { cardTitle } from './harness/card';
import { type Tab, until } from './harness/driver';
import { clickOn, texts } from './harness/elements';
import { bringIntoView, noMarks, openedCard, paintedMarks, settledMarks } from './harness/marks';
import { cardOf } from './knowledge';
import { expectedMentions, inBothBrowsers } from './suite';

const EN = 'sample/en.html';

/*
 * The popup stands in a tab of its own here, told by `?tab=` which page it is about: no browser opens the real
 * popup without a click on its toolbar, and headless ones have none. The document and its scripts are the same.
 * The browser's prompt for a permission cannot be answered headless either (toolchain.md): the demo build has leave
 * for every host, and what happens on a site without it is a unit test of `toggle`.
 */
inBothBrowsers('popup', (test) => {
  test('lists the terms of the page in order, with their counts', async ({ open, openPopup }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    const popup = await openPopup(tab);
    const ids = [...new Set(expectedMentions('sample/en').map(({ id }) => id))];
    await expect.poll(() => texts(popup, '.page li button')).toHaveLength(ids.length);
    const rows = await texts(popup, '.page li button');
    for (const [index, id] of ids.entries()) expect(rows[index]).toContain(cardOf(id).name.en);
    expect(rows.find((row) => row.includes('RLVR'))).toMatch(/3 mentions$/);
    expect(await texts(popup, 'h2.title')).toEqual([
      `${ids.length} terms on this page · ${ids.length} new to you`,
    ]);
  });

  test('the switch acts at once, without a reload, and says why', async ({ open, openPopup }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    await tab.evaluate(() => Object.assign(window, { untouched: true }));
    const popup = await openPopup(tab);
    await until('the switch to be on', () => isOn(popup));
    expect((await texts(popup, '.site')).join()).toContain('127.0.0.1');
    await clickOn(popup, '[role=switch]');
    await until('the switch to be off', async () => !(await isOn(popup)));
    await noMarks(tab);
    expect((await texts(popup, '#reason')).join()).toMatch(/off/i);
    await clickOn(popup, '[role=switch]');
    await until('the switch to be on', () => isOn(popup));
    await tab.activate();
    expect((await settledMarks(tab)).length).toBeGreaterThan(4);
    expect(await tab.evaluate(() => 'untouched' in window)).toBe(true);
  });

  test('off is remembered for the next page of the site', async ({ open, openPopup, extension }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    const popup = await openPopup(tab);
    await until('the switch to be on', () => isOn(popup));
    await clickOn(popup, '[role=switch]');
    await noMarks(tab);
    await until('the registration to follow', async () => (await extension.excluded()).length > 0);
    const next = await open('sample/zh.html');
    expect(await extension.send(next, { type: 'page-terms' })).toBeNull();
  });

  test.for([
    ['gpt5', 'gpt-5'],
    ['大模型', 'large-language-model'],
    ['mixture experts', 'mixture-of-experts'],
    ['zuckerburg', 'mark-zuckerberg'],
    ['輝達', 'nvidia'],
  ] as const)('search for "%s" finds %s first and opens it in place', async ([query, id], {
    open,
    openPopup,
  }) => {
    const popup = await openPopup(await open('quiet/garden.html'));
    await until('the search box to have the focus', () =>
      popup.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'),
    );
    await popup.type(query);
    const name = cardOf(id).name.en;
    await expect.poll(async () => (await texts(popup, '[role=option]'))[0] ?? '').toContain(name);
    await popup.press('Enter');
    await expect.poll(async () => (await texts(popup, 'body')).join()).toContain(cardOf(id).definition.en);
    await clickOn(popup, 'button', 'Back');
    await expect.poll(() => popup.evaluate(() => document.querySelector('input')?.value)).toBe(query);
  });

  test('a term opened in the popup is shown on the page: scrolled to, with its card', async ({
    open,
    openPopup,
  }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    const popup = await openPopup(tab);
    await clickOn(popup, '.page button', cardOf('claude-code').name.en);
    await clickOn(popup, 'button', 'Show on the page');
    await tab.activate();
    const card = await until('the card', () => openedCard(tab));
    expect(cardTitle(card)).toContain('Claude Code');
    const point = await bringIntoView(tab, 'Claude Code');
    const height = await tab.evaluate(() => innerHeight);
    expect(point.y > 0 && point.y < height).toBe(true);
    await tab.press('Escape');
    await until('the card to close', async () => (await tab.readCard()) === null);
  });

  test('"I know this" in the popup takes the marks of the page away, undo brings them back', async ({
    open,
    openPopup,
  }) => {
    const tab = await open(EN);
    const marksOf = async () => (await paintedMarks(tab)).filter(({ text }) => text === 'OpenAI').length;
    await settledMarks(tab);
    const before = await marksOf();
    expect(before).toBeGreaterThan(0);
    const popup = await openPopup(tab);
    await clickOn(popup, '.page button', 'OpenAI');
    for (const [button, marks] of [
      ['I know this', 0],
      ['Undo', before],
    ] as const) {
      await clickOn(popup, 'button', button);
      await tab.activate();
      await expect.poll(marksOf).toBe(marks);
    }
  });

  test('a page with nothing to say, and a search without a result, are told in words', async ({
    open,
    openPopup,
  }) => {
    const popup = await openPopup(await open('quiet/garden.html'));
    await expect.poll(async () => (await texts(popup, '.hint')).join()).toMatch(/nothing on this page/i);
    await popup.type('qqqqqqqq');
    await expect.poll(async () => (await texts(popup, '[role=status]')).join()).toContain('qqqqqqqq');
    for (let letter = 0; letter < 8; letter++) await popup.press('Backspace');
    await popup.type('claude');
    await expect.poll(async () => (await texts(popup, '[role=status]')).join()).toMatch(/^\d results$/);
  });

  test('the popup asks the network for nothing', async ({ open, openPopup, server }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    const from = server.requests.length;
    await until('the switch', async () => (await openPopup(tab)) && true);
    const outside = await (await openPopup(tab)).evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin)),
    );
    expect(outside).toEqual([]);
    expect(server.requests.slice(from)).toEqual([]);
  });
});

function isOn(popup: Tab): Promise<boolean> {
  return popup.evaluate(
    () => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'true',
  );
}
