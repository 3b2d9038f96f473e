import { expect } from 'vitest';
import { cardText, cardTitle } from './harness/card';
import { clickControl } from './harness/controls';
import { type Tab, until } from './harness/driver';
import type { Extension } from './harness/extension';
import { hover, noCard, noMarks, openedCard } from './harness/marks';
import { cardOf } from './knowledge';
import { inBothBrowsers } from './suite';

const EN = 'sample/en.html';
/** The site of the pages that tests are served. */
const SITE = '127.0.0.1';

inBothBrowsers('what can be done in a card', (test) => {
  test('"I know this" waits until the card closes, and can be undone at once', async ({
    open,
    extension,
  }) => {
    const tab = await open(EN);
    await hover(tab, 'DeepSeek-R1');
    await clickControl(tab, 'I know this');
    await says(tab, /will not be marked any more/);
    await clickControl(tab, 'Undo');
    await clickControl(tab, 'I know this');
    await says(tab, /will not be marked any more/);
    expect(await known(extension)).toEqual([]);
    await leave(tab);
    await expect.poll(() => known(extension)).toEqual(['deepseek-r1']);
  });

  test('what was undone is not written', async ({ open, extension }) => {
    const tab = await open(EN);
    await hover(tab, 'DeepSeek-R1');
    await clickControl(tab, 'I know this');
    await clickControl(tab, 'Undo');
    await clickControl(tab, 'Not this');
    await says(tab, /“DeepSeek-R1” will not be marked on 127\.0\.0\.1/);
    await leave(tab);
    await expect
      .poll(async () => (await extension.stored('sync')) as { notHere?: unknown })
      .toMatchObject({ notHere: { [SITE]: ['DeepSeek-R1'] } });
    expect(await known(extension)).toEqual([]);
  });

  test('"Off here" switches the site off when the card closes', async ({ open, extension }) => {
    const tab = await open(EN);
    await hover(tab, 'DeepSeek-R1');
    await clickControl(tab, 'Off here');
    await says(tab, /Goes off on 127\.0\.0\.1/);
    await leave(tab);
    await noMarks(tab);
    await until('the site to be off', async () => (await extension.excluded()).length > 0);
  });

  test('"Copy" puts the card on the clipboard as Markdown with the link to its source', async ({
    open,
    server,
  }) => {
    server.answer('/copy.html', '<!doctype html><title>Copy</title><p>DeepSeek-R1</p><textarea></textarea>');
    const tab = await open('copy.html');
    await hover(tab, 'DeepSeek-R1');
    await clickControl(tab, 'Copy');
    await says(tab, /Copied/);
    await leave(tab);
    await tab.evaluate(() => document.querySelector('textarea')?.focus());
    await tab.press('v', ['Control']);
    const pasted = () => tab.evaluate(() => document.querySelector('textarea')?.value ?? '');
    await expect.poll(pasted).toContain('**DeepSeek-R1**');
    expect(await pasted()).toMatch(/\(\[#\d+, .*\]\(https:\/\/www\.youtube\.com\/watch/);
  });

  test('a debate opens inside the card with its sides, and Back leads to the entry', async ({ open }) => {
    const tab = await open(EN);
    const [debate] = cardOf('rlvr').debates;
    await hover(tab, 'reinforcement learning with verifiable rewards');
    await clickControl(tab, 'Open the debate');
    const card = await until('the debate', async () => {
      const shown = await openedCard(tab);
      return cardTitle(shown) === debate?.question.en ? shown : undefined;
    });
    for (const side of debate?.sides ?? []) {
      expect(cardText(card)).toContain(side.label.en);
      for (const voice of side.voices) expect(cardText(card)).toContain(voice.claim.en);
    }
    await clickControl(tab, 'Back');
    await until('the entry', async () => cardTitle(await tab.readCard()) === cardOf('rlvr').name.en);
  });

  test('why it is marked is told on demand', async ({ open }) => {
    const tab = await open(EN);
    await hover(tab, 'DeepSeek-R1');
    await clickControl(tab, 'Why?');
    await says(tab, /no other meaning of “DeepSeek-R1”|seldom means|In the same sentence/);
  });

  test("it is told in the page's own words", async ({ open }) => {
    const tab = await open(EN);
    await hover(tab, '996');
    await clickControl(tab, 'Why?');
    await says(tab, /In the same sentence: .*“San Francisco”/);
  });
});

async function says(tab: Tab, text: RegExp): Promise<void> {
  await until(`the card to say ${text}`, async () => text.test(cardText(await tab.readCard())));
}

/** Takes the pointer away from the card, which closes it. */
async function leave(tab: Tab): Promise<void> {
  await tab.move({ x: 4, y: 4 }, 6);
  await noCard(tab);
}

async function known(extension: Extension): Promise<unknown> {
  return ((await extension.stored('sync')) as { known?: unknown }).known ?? [];
}
