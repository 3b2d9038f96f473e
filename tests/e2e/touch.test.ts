import { expect } from 'vitest';
import { longRest } from './hand';
import { cardTitle } from './harness/card';
import { type Tab, until } from './harness/driver';
import { bringIntoView, middle, noCard, openedCard, settledMarks } from './harness/marks';
import { inBothBrowsers } from './suite';

/** Marks in plain text and in all that takes taps itself; the page counts the taps that reach it. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Made up</title>
<body style="font: 20px/2 sans-serif"><script>let heard = 0; addEventListener('click', () => heard++);</script>
<div style="height: 500px"></div><p>Plain RLHF here.</p>
<p><a href="#there">DeepSeek-R1</a></p>
<p><button type="button">OpenAI</button></p>
<p><label>Anthropic <input></label></p>
<p style="cursor: pointer">NVIDIA by script</p>
<p contenteditable>ChatGPT to edit</p>
<div style="height: 3000px"></div></body></html>`;

inBothBrowsers('a finger', (test, browser) => {
  test('opens a card by a tap on plain text, and closes it by one outside', async ({ open, server }) => {
    server.answer('/touch', PAGE);
    const tab = await open('touch');
    const point = await bringIntoView(tab, 'RLHF');
    await tab.touch(point);
    const card = await until('the card', () => openedCard(tab));
    expect(cardTitle(card)).toMatch(/RLHF|human feedback/);
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
    await tab.touch({ x: 700, y: 650 });
    await noCard(tab);
  });

  test('closes it by another tap on the same mark', async ({ open, server }) => {
    server.answer('/touch', PAGE);
    const tab = await open('touch');
    const point = await bringIntoView(tab, 'RLHF');
    await tab.touch(point);
    await until('the card', () => openedCard(tab));
    // Later than what a browser takes for a double tap.
    await longRest(tab);
    await tab.touch(point);
    await noCard(tab);
  });

  test.for([
    'DeepSeek-R1',
    'OpenAI',
    'Anthropic',
    'NVIDIA',
  ])('leaves the tap on %s, which is the page’s, to the page', async (text, { open, server }) => {
    server.answer('/touch', PAGE);
    const tab = await open('touch');
    await settledMarks(tab);
    await tab.touch(await place(tab, text));
    await until('the page to hear of it', () => tab.run('heard > 0'));
    await longRest(tab);
    expect(await tab.readCard()).toBeNull();
  });

  test('opens nothing where text is edited', async ({ open, server }) => {
    server.answer('/touch', PAGE);
    const tab = await open('touch');
    await settledMarks(tab);
    await tab.touch(await place(tab, 'ChatGPT'));
    await until('the page to hear of it', () => tab.run('heard > 0'));
    await longRest(tab);
    expect(await tab.readCard()).toBeNull();
  });

  test('that scrolls opens nothing', async ({ open, server }) => {
    server.answer('/touch', PAGE);
    const tab = await open('touch');
    const { x, y } = await bringIntoView(tab, 'RLHF');
    const before = await tab.evaluate(() => scrollY);
    await tab.touch({ x, y }, { x, y: y - 300 });
    // Firefox sends the page what the driver's finger does, but does not scroll by it.
    if (browser === 'chromium')
      await until('the page to scroll', async () => (await tab.evaluate(() => scrollY)) > before);
    await longRest(tab);
    expect(await tab.readCard()).toBeNull();
  });
});

/** The middle of a text, marked or not. */
async function place(tab: Tab, text: string) {
  return middle(
    await tab.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(text);
        if (at < 0 || node.parentElement?.localName === 'script') continue;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      throw new Error(`the page has no ${text}`);
    }, text),
  );
}
