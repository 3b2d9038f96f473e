import { expect } from 'vitest';
import { goTo, longRest } from './hand';
import { cardTitle, control, findAll } from './harness/card';
import { type Box, type Tab, until, VIEWPORT } from './harness/driver';
import { hover, middle, noCard, openedCard, paintedMarks, settledMarks } from './harness/marks';
import { inBothBrowsers } from './suite';

const EN = 'sample/en.html';
const MARK = 'DeepSeek-R1';
const CORNER = { x: 4, y: 4 };

inBothBrowsers('where a card stays', (test, browser) => {
  test('in a corner it stays until Escape, another mark or a click outside', async ({ open, extension }) => {
    const tab = await open(EN);
    await settledMarks(tab);
    await extension.change({ setting: 'placement', value: 'corner' });
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

  // Chromium's driver keeps every tab shown and in focus; there the reducer's own tests must do.
  test.skipIf(browser === 'chromium')(
    'a tab that is left closes its card, and opens none by being shown again',
    async ({ open }) => {
      const tab = await open(EN);
      await hover(tab, MARK);
      const other = await open('quiet/zoo.html');
      await other.activate();
      await noCard(tab);
      await tab.activate();
      await longRest(tab);
      expect(await tab.readCard()).toBeNull();
    },
  );
});

inBothBrowsers('where a card stands', (test) => {
  test('zoomed to 200 % it stands beside its word, in view: to a page zoom is a smaller window', async ({
    open,
  }) => {
    const tab = await open(EN);
    await hover(tab, MARK);
    for (const { width, height } of [{ width: 500, height: 380 }, VIEWPORT]) {
      await tab.resize(width, height);
      await until('the new size', () => tab.evaluate((width) => innerWidth === width, width));
      // The text has moved from under the pointer, which lets the card go, or not far.
      await until('the card beside its word, or gone', async () =>
        (await openedCard(tab)) ? standsBeside(tab, MARK) : true,
      );
      await tab.move(CORNER, 4);
      await hover(tab, MARK);
      expect(await standsBeside(tab, MARK)).toBe(true);
    }
  });

  test('in fullscreen and in a modal dialog it stands on top', async ({ open, server }) => {
    server.answer('/layers', LAYERS);
    const tab = await open('layers');
    await hover(tab, 'RLHF');
    await tab.press('Escape');
    await noCard(tab);
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

const LAYERS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made up</title>
<body style="font: 20px/2 sans-serif">
<p>RLHF outside.</p>
<main style="background: white"><button onclick="this.parentElement.requestFullscreen()">Whole</button><p>OpenAI inside.</p></main>
<button onclick="document.querySelector('dialog').showModal()">Dialog</button>
<dialog><p>NVIDIA in the dialog.</p></dialog></body></html>`;
