import { expect } from 'vitest';
import { goTo, longRest } from './hand';
import { cardTitle, control, findAll } from './harness/card';
import { type Box, type Tab, until, VIEWPORT } from './harness/driver';
import { hover, middle, noCard, openedCard, paintedMarks, settledMarks } from './harness/marks';
import { inBothBrowsers } from './suite';

const EN = 'sample/en.html';
const MARK = 'DeepSeek-R1';
const CORNER = { x: 4, y: 4 };
/** px between a line and its card: 8, and what rounding makes of them. */
const NEAR_PX = 10;

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
  if (browser === 'firefox') {
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
  }
});

inBothBrowsers('where a card stands', (test) => {
  test('zoomed to 200 %, which to a page is a smaller window, it stays beside its word and in view', async ({
    open,
    extension,
    server,
  }) => {
    server.answer('/layers', LAYERS);
    const tab = await open('layers');
    await settledMarks(tab);
    await extension.command(tab, 'next-term');
    await until('the card', () => openedCard(tab));
    for (const { width, height } of [{ width: 500, height: 380 }, VIEWPORT]) {
      await tab.resize(width, height);
      await until(`the card beside its word in ${width} px`, () => standsBeside(tab, width));
    }
  });

  test('in fullscreen and in a modal dialog it can be used, and one from before is gone', async ({
    open,
    server,
  }) => {
    server.answer('/layers', LAYERS);
    const tab = await open('layers');
    const card = await hover(tab, 'RLHF');
    const pin = middle(await tab.cardBox(control(card, /pin/i)));
    await tab.move(pin, 6);
    await tab.click(pin);
    await tab.click(await buttonAt(tab, 'Whole'));
    await until('fullscreen', () => tab.evaluate(() => document.fullscreenElement !== null));
    await noCard(tab);
    await hover(tab, 'OpenAI');
    expect(await holdsPointer(tab)).toBe(true);
    await tab.evaluate(() => document.exitFullscreen());
    await tab.press('Escape');
    await noCard(tab);
    await tab.click(await buttonAt(tab, 'Dialog'));
    await hover(tab, 'NVIDIA');
    expect(await holdsPointer(tab)).toBe(true);
    await tab.move(CORNER, 6);
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

/** Does the card stand right above or below the line of its word, and within a view so wide? */
async function standsBeside(tab: Tab, wide: number): Promise<boolean> {
  const card = await cardBox(tab);
  const [line] = (await paintedMarks(tab)).find(({ under }) => under === 'marginalia-open')?.boxes ?? [];
  const { width, height } = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  if (!line || width !== wide) return false;
  const gap = Math.max(card.y - line.y - line.height, line.y - card.y - card.height);
  const inView = card.x >= 0 && card.y >= 0 && card.x + card.width <= width && card.y + card.height <= height;
  return inView && gap >= 0 && gap < NEAR_PX;
}

/** Does a pointer that goes into the card meet it there, and so keep it open? */
async function holdsPointer(tab: Tab): Promise<boolean> {
  await tab.move(middle(await cardBox(tab)), 6);
  await longRest(tab);
  return (await tab.readCard()) !== null;
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
<main style="background: white; margin-top: 520px"><button onclick="this.parentElement.requestFullscreen()">Whole</button><p>OpenAI inside.</p></main>
<button onclick="document.querySelector('dialog').showModal()">Dialog</button>
<dialog><p>NVIDIA in the dialog.</p></dialog></body></html>`;
