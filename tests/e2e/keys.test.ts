import { expect } from 'vitest';
import { type CardNode, cardText, cardTitle, findAll } from './harness/card';
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

  test('a screen reader hears each card’s name and which one it is', async ({ open, extension, server }) => {
    server.answer('/three', '<!doctype html><title>Three</title><p>OpenAI.<p>Anthropic.<p>NVIDIA.');
    const tab = await open('three');
    await until('three marks', async () => (await paintedMarks(tab)).length === 3);
    await extension.command(tab, 'next-term');
    await cardToBe(tab, 'OpenAI');
    // The focus goes into the dialog, which is read out with its name and description.
    await until('the description', async () => described(await openedCard(tab)) === '1 of 3');
    expect(said(await openedCard(tab))).toEqual(['1 of 3']);
    await extension.command(tab, 'next-term');
    await cardToBe(tab, 'Anthropic');
    // The focus is there already: the live region tells.
    await until('the words', async () => said(await openedCard(tab)).includes('Anthropic, 2 of 3'));
    expect(described(await openedCard(tab))).toBe('2 of 3');
    expect(await focused(tab)).toBe('marginalia-card');
  });

  test('steps go through what is marked, by the settings as they are now', async ({
    open,
    extension,
    server,
  }) => {
    server.answer('/three', '<!doctype html><title>Three</title><p>OpenAI, RLHF, OpenAI.<p>NVIDIA and RLHF.');
    const tab = await open('three');
    await until('three marks', async () => (await paintedMarks(tab)).length === 3);
    const steps = async (...names: string[]) => {
      for (const name of names) {
        await extension.command(tab, 'next-term');
        await cardToBe(tab, name);
      }
    };
    await steps('OpenAI');
    const change = { setting: 'known', member: 'rlhf', value: true };
    await extension.tell({ type: 'change', change });
    await until('two marks', async () => (await marked(tab)) === 2);
    await steps('NVIDIA', 'OpenAI');
    await extension.tell({ type: 'change', change: { setting: 'density', value: 'all' } });
    await until('three marks', async () => (await marked(tab)) === 3);
    await steps('OpenAI', 'NVIDIA');
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

async function marked(tab: Tab) {
  return (await paintedMarks(tab)).filter(({ under }) => under !== 'marginalia-open').length;
}

/** What the live regions of a card hold. */
function said(card: CardNode | null) {
  return findAll(card, ({ attributes }) => attributes.role === 'status')
    .map(cardText)
    .filter(Boolean);
}

function described(card: CardNode | null) {
  const [dialog] = findAll(card, ({ attributes }) => attributes.role === 'dialog');
  const id = dialog?.attributes['aria-describedby'];
  return cardText(findAll(card, ({ attributes }) => id !== undefined && attributes.id === id)[0] ?? null);
}

function focused(tab: Tab) {
  return tab.evaluate(() => document.activeElement?.localName);
}
