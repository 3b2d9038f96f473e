import { expect } from 'vitest';
import { cardTitle } from './harness/card';
import { type Tab, until } from './harness/driver';
import { noCard, openedCard, paintedMarks, settledMarks } from './harness/marks';
import { cardOf } from './knowledge';
import { inBothBrowsers } from './suite';

const EN = 'sample/en.html';
const FIRST = cardOf('large-language-model').name;

/*
 * Which keys the commands have is the browser's affair, and headless no driver can press them: see
 * `Driver.runCommand`. From the browser's event on, all is as it ships.
 */
inBothBrowsers('keys', (test) => {
  test('the commands step from mark to mark in the order of the page, both ways and round its ends', async ({
    open,
    extension,
    server,
  }) => {
    server.answer('/three', '<!doctype html><title>Three</title><p>OpenAI.<p>Anthropic.<p>NVIDIA.');
    const tab = await open('three');
    await until('three marks', async () => (await paintedMarks(tab)).length === 3);
    const step = async (command: string, id: string) => {
      await extension.command(tab, command);
      await cardToBe(tab, cardOf(id).name.en);
    };
    for (const id of ['openai', 'anthropic', 'nvidia', 'openai']) await step('next-term', id);
    for (const id of ['nvidia', 'anthropic', 'openai', 'nvidia']) await step('previous-term', id);
  });

  test('a card called by a key has the focus, and Escape gives it back', async ({ open, extension }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    await tab.evaluate(() => document.querySelector<HTMLElement>('.byline a')?.focus());
    await extension.command(tab, 'next-term');
    await cardToBe(tab, FIRST.en);
    expect(await focused(tab)).toBe('marginalia-card');
    await tab.press('Escape');
    await noCard(tab);
    expect(await focused(tab)).toBe('a');
  });

  test('keys inside of the card reach its controls', async ({ open, extension }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    await extension.command(tab, 'next-term');
    await cardToBe(tab, FIRST.en);
    await tab.press('Tab');
    await tab.press('Enter');
    // The first control is the switch of the language.
    await cardToBe(tab, FIRST['zh-Hans']);
    expect(await focused(tab)).toBe('marginalia-card');
  });

  test('the command for the site switches it off and on', async ({ open, extension }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    await extension.command(tab, 'toggle-site');
    await until('the marks to go', () => tab.evaluate(() => CSS.highlights.size === 0));
    await extension.command(tab, 'toggle-site');
    await settledMarks(tab);
  });
});

async function cardToBe(tab: Tab, name: string) {
  await expect.poll(async () => cardTitle(await openedCard(tab)), { timeout: 10_000 }).toContain(name);
}

function focused(tab: Tab) {
  return tab.evaluate(() => document.activeElement?.localName);
}
