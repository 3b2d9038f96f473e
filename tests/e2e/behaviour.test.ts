import { expect } from 'vitest';
import type { Change } from '../../lib/settings/schema';
import { cardTitle, control, findAll } from './harness/card';
import { type Box, type Tab, until } from './harness/driver';
import type { Extension } from './harness/extension';
import {
  bringIntoView,
  hover,
  middle,
  noCard,
  openedCard,
  paintedMarks,
  settledMarks,
} from './harness/marks';
import { longRest } from './rest';
import { inBothBrowsers } from './suite';

const EN = 'sample/en.html';
const MARK = 'DeepSeek-R1';
const CORNER = { x: 4, y: 4 };

inBothBrowsers('what opens a card', (test) => {
  test('by hover, or with Shift held: the setting counts at once', async ({ open, extension }) => {
    const tab = await open(EN);
    await hover(tab, MARK);
    await tab.move(CORNER, 6);
    await noCard(tab);
    await change(extension, { setting: 'trigger', value: 'key' });
    await goTo(tab, MARK);
    await longRest(tab);
    expect(await tab.readCard()).toBeNull();
    await tab.hold('Shift');
    await until('the card', () => openedCard(tab));
    await tab.letGo('Shift');
    await longRest(tab);
    expect(cardTitle(await tab.readCard())).toContain(MARK);
    await tab.move(CORNER, 6);
    await noCard(tab);
  });

  test('by click: on plain text, never in the way of the page', async ({ open, server, extension }) => {
    server.answer('/clicks', CLICKS);
    const tab = await open('clicks');
    await settledMarks(tab);
    await change(extension, { setting: 'trigger', value: 'click' });
    await goTo(tab, 'RLHF');
    await longRest(tab);
    expect(await tab.readCard()).toBeNull();
    await tab.click(await bringIntoView(tab, 'RLHF'));
    await until('the card', () => openedCard(tab));
    await tab.move({ x: 900, y: 700 }, 6);
    await longRest(tab);
    expect(await tab.readCard()).not.toBeNull();
    await tab.click({ x: 900, y: 700 });
    await noCard(tab);
    for (const text of ['OpenAI', 'Anthropic', 'NVIDIA']) {
      await tab.click(await bringIntoView(tab, text));
      await longRest(tab);
      expect(await tab.readCard(), text).toBeNull();
    }
    expect(await tab.run('heard')).toEqual(['P', 'HTML', 'A', 'BUTTON', 'LABEL', 'INPUT']);
  });

  test('not the selecting of text, by any setting', async ({ open, extension }) => {
    const tab = await open(EN);
    for (const value of ['hover', 'click'] as const) {
      await change(extension, { setting: 'trigger', value });
      const at = await bringIntoView(tab, MARK);
      await tab.drag({ x: at.x - 90, y: at.y }, at);
      await longRest(tab);
      expect(await tab.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
      expect(await tab.readCard()).toBeNull();
      await tab.evaluate(() => getSelection()?.removeAllRanges());
    }
  });
});

inBothBrowsers('where a card stays', (test) => {
  test('in a corner it stays until Escape, another mark or a click outside', async ({ open, extension }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    await change(extension, { setting: 'placement', value: 'corner' });
    await hover(tab, MARK);
    await tab.move(CORNER, 6);
    await tab.wheel(300);
    await longRest(tab);
    expect(cardTitle(await tab.readCard())).toContain(MARK);
    await goTo(tab, 'MATH-500');
    await until('the next card', async () => cardTitle(await openedCard(tab)).includes('MATH'));
    await tab.press('Escape');
    await noCard(tab);
    await tab.move(CORNER, 6);
    await hover(tab, MARK);
    await tab.click(CORNER);
    await noCard(tab);
  });

  test('a card goes with its mark, though the pointer lies still', async ({ open }) => {
    const tab = await open(EN);
    await hover(tab, MARK);
    await tab.evaluate(() => document.querySelector('main, article, body')?.replaceChildren());
    await noCard(tab);
  });

  test('a pinned one stays when the page goes to another article', async ({ open }) => {
    const tab = await open(EN);
    const card = await hover(tab, MARK);
    const pin = middle(await tab.cardBox(control(card, /pin/i)));
    await tab.move(pin, 6);
    await tab.click(pin);
    await tab.evaluate(() => {
      history.pushState({}, '', '#second');
      document.body.innerHTML = '<main><h1>Second</h1><p>NVIDIA is on the second.</p></main>';
    });
    await until('the new marks', async () => (await paintedMarks(tab)).some(({ text }) => text === 'NVIDIA'));
    await tab.move({ x: 500, y: 700 }, 6);
    await longRest(tab);
    expect(cardTitle(await tab.readCard())).toContain(MARK);
    await tab.press('Escape');
    await noCard(tab);
  });

  test('a tab that is left closes its card, and opens none by being shown again', async ({ open }) => {
    const tab = await open(EN);
    await hover(tab, MARK);
    const other = await open('quiet/zoo.html');
    await other.activate();
    await noCard(tab);
    await tab.activate();
    await longRest(tab);
    expect(await tab.readCard()).toBeNull();
  });
});

inBothBrowsers('where a card stands', (test) => {
  test('zoomed it stands beside its word, in view', async ({ open, extension }) => {
    const tab = await open(EN);
    await hover(tab, MARK);
    const id = await extension.tabId(tab);
    for (const factor of [2, 1]) {
      await extension.call((api, id, factor) => api.tabs.setZoom(id, factor), id, factor);
      await until(`zoom ${factor}`, async () => {
        const card = await openedCard(tab);
        return card === null || (await standsBeside(tab, MARK));
      });
      await tab.move(CORNER, 4);
      await hover(tab, MARK);
      expect(await standsBeside(tab, MARK)).toBe(true);
    }
  });

  test('in fullscreen and in a modal dialog it stands on top', async ({ open, server }) => {
    server.answer('/layers', LAYERS);
    const tab = await open('layers');
    await hover(tab, 'RLHF');
    await tab.click(await buttonAt(tab, 'Whole'));
    await until('fullscreen', () => tab.evaluate(() => document.fullscreenElement !== null));
    await hover(tab, 'OpenAI');
    expect(await isOnTop(tab)).toBe(true);
    await tab.evaluate(() => document.exitFullscreen());
    await tab.press('Escape');
    await noCard(tab);
    await tab.click(await buttonAt(tab, 'Dialog'));
    await hover(tab, 'NVIDIA');
    expect(await isOnTop(tab)).toBe(true);
    await tab.press('Escape');
    await noCard(tab);
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });
});

/** Writes a setting as the popup does. */
async function change(extension: Extension, change: Change) {
  expect(await extension.tell({ type: 'change', change })).toMatchObject({ saved: 'synced' });
}

/** Comes to a mark as a hand does, without awaiting a card. */
async function goTo(tab: Tab, text: string) {
  const { x, y } = await bringIntoView(tab, text);
  await tab.move({ x: Math.max(4, x - 60), y: Math.max(4, y - 40) }, 3);
  await tab.move({ x, y }, 8);
}

async function cardBox(tab: Tab): Promise<Box> {
  const card = await until('the card', () => openedCard(tab));
  const [dialog] = findAll(card, ({ attributes }) => attributes.role === 'dialog');
  if (!dialog) throw new Error('the card is no dialog');
  return tab.cardBox(dialog);
}

async function standsBeside(tab: Tab, text: string): Promise<boolean> {
  const card = await cardBox(tab);
  const marks = (await paintedMarks(tab)).filter((mark) => mark.text === text);
  const view = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const inView = card.x >= 0 && card.y >= 0 && card.x + card.width <= view.width + 1;
  const beside = marks
    .flatMap(({ boxes }) => boxes)
    .some(
      ({ y, height }) => Math.min(Math.abs(card.y - y - height), Math.abs(card.y + card.height - y)) < 24,
    );
  return inView && beside && card.y + card.height <= view.height + 1;
}

/** Is the card what a pointer meets in its middle? */
async function isOnTop(tab: Tab): Promise<boolean> {
  const { x, y } = middle(await cardBox(tab));
  return tab.evaluate((x, y) => document.elementFromPoint(x, y)?.localName === 'marginalia-card', x, y);
}

async function buttonAt(tab: Tab, text: string) {
  return middle(
    await tab.evaluate((text) => {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent === text);
      const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    }, text),
  );
}

/** The page notes what was clicked, where it could still do something about it. */
const CLICKS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made up</title>
<body style="font: 20px/2 sans-serif"><script>
  const heard = [];
  addEventListener('click', (event) => event.defaultPrevented || heard.push(event.target.tagName));
</script>
<p>Plain RLHF here.</p><p><a href="#there">OpenAI</a></p><p><button type="button">Anthropic</button></p>
<p><label>NVIDIA <input></label></p></body></html>`;

const LAYERS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made up</title>
<body style="font: 20px/2 sans-serif">
<p>RLHF outside.</p>
<main style="background: white"><button onclick="this.parentElement.requestFullscreen()">Whole</button><p>OpenAI inside.</p></main>
<button onclick="document.querySelector('dialog').showModal()">Dialog</button>
<dialog><p>NVIDIA in the dialog.</p></dialog></body></html>`;
