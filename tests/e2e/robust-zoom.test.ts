import { expect } from 'vitest';
import { type CardNode, findAll } from './harness/card';
import { type Box, type Point, type Tab, until } from './harness/driver';
import { middle, paintedMarks } from './harness/marks';
import { act, marksToBe, page, restAt, untouched } from './robust';
import { inBothBrowsers } from './suite';

inBothBrowsers('zoom', (test) => {
  test.for([0.6, 1.5])('a page that zooms itself by %d: the card opens at its mark', async (zoom, {
    open,
    server,
  }) => {
    server.answer('/zoomed', page(`<p style="margin: 60px">Far from here is OpenAI.</p>`));
    const tab = await open('zoomed');
    await marksToBe(tab, ['OpenAI']);
    await act(
      tab,
      (zoom) => {
        document.documentElement.style.zoom = String(zoom);
      },
      zoom,
    );
    await opensBeside(tab, 'OpenAI', (point) => point);
    await untouched(tab);
  });

  test('a browser that zooms the page: the card opens at its mark', async ({ open, server, extension }) => {
    server.answer('/magnified', page(`<p style="margin: 60px">Far from here is OpenAI.</p>`));
    const tab = await open('magnified');
    await marksToBe(tab, ['OpenAI']);
    const zoomTo = async (factor: number) =>
      extension.call((api, id, factor) => api.tabs.setZoom(id, factor), await extension.tabId(tab), factor);
    try {
      await zoomTo(1.5);
      await until('the zoom', () => tab.evaluate(() => devicePixelRatio === 1.5));
      await opensBeside(tab, 'OpenAI', await pointerScale(tab));
    } finally {
      await zoomTo(0);
    }
    await untouched(tab);
  });
});

/** How far a card may stand from its mark, in px of the viewport. */
const BESIDE_PX = 40;

/** @param toPointer from a point of the viewport, in CSS px, to what the driver's pointer is told */
async function opensBeside(tab: Tab, text: string, toPointer: (point: Point) => Point): Promise<void> {
  const [box] = (await paintedMarks(tab)).find((mark) => mark.text === text)?.boxes ?? [];
  if (!box) throw new Error(`${text} is not marked`);
  const card = await frameOf(tab, await restAt(tab, toPointer(middle(box))));
  const gap = Math.max(card.y - box.y - box.height, box.y - card.y - card.height);
  expect(gap, JSON.stringify({ card, box })).toBeGreaterThanOrEqual(0);
  expect(gap, JSON.stringify({ card, box })).toBeLessThan(BESIDE_PX);
  expect(card.x).toBeLessThan(box.x + box.width);
  expect(card.x + card.width).toBeGreaterThan(box.x);
}

/** Where the card's own box stands: its host in the page has none. */
function frameOf(tab: Tab, card: CardNode): Promise<Box> {
  const [dialog] = findAll(card, ({ attributes }) => attributes.role === 'dialog');
  if (!dialog) throw new Error('the card has no dialog');
  return tab.cardBox(dialog);
}

/** Drivers tell the pointer's place in px of the window or of the zoomed page: the page says which. */
async function pointerScale(tab: Tab): Promise<(point: Point) => Point> {
  await tab.evaluate(() => {
    addEventListener('pointermove', ({ clientX }) => {
      (window as unknown as { at: number }).at = clientX;
    });
  });
  await tab.move({ x: 300, y: 300 }, 2);
  const seen = await until('the pointer', () => tab.evaluate(() => (window as unknown as { at: number }).at));
  return ({ x, y }) => ({ x: (x * 300) / seen, y: (y * 300) / seen });
}
