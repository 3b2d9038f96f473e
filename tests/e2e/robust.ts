import { expect } from 'vitest';
import type { Point, Tab } from './harness/driver';
import { until } from './harness/driver';
import { bringIntoView, middle, noCard, openedCard, paintedMarks, squeeze } from './harness/marks';

/** What every made-up page below keeps account of. */
interface Account {
  /** Changes of the page's DOM that it did not make itself, the card's element left out. */
  readonly foreign: readonly string[];
}

/** Stands first in the page: its observer hears of every change, and is told to pass over the page's own. */
const ACCOUNT = `<script>
  window.foreign = [];
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  const isCard = ({ localName }) => localName === 'marginalia-card';
  const seen = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      if (type === 'childList' ? nodes.every(isCard) : isCard(target)) continue;
      foreign.push([type, target.nodeName, attributeName ?? nodes.map((node) => node.nodeName)].join(' '));
    }
  });
  window.watchRoot = (root) => seen.observe(root, everything);
  window.act = (change) => { const result = change((f) => f); seen.takeRecords(); return result; };
  document.addEventListener('DOMContentLoaded', () => watchRoot(document));
</script>`;

/** A page that knows which changes of its DOM are not its own. @param body HTML */
export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made up</title>${ACCOUNT}${head}</head><body>${body}</body></html>`;
}

/** Lets the page change itself: runs a function in it whose changes are its own. */
export function act<A extends readonly unknown[]>(tab: Tab, change: (...args: A) => void, ...args: A) {
  const given = args.map((arg) => JSON.stringify(arg)).join(', ');
  return tab.run(`act((__name) => { (${change})(${given}); })`);
}

/** Nothing but the page itself has changed its DOM. */
export async function untouched(tab: Tab): Promise<void> {
  expect(await tab.evaluate(() => (window as unknown as Account).foreign)).toEqual([]);
}

/** Long pages on a slow machine. */
const PATIENCE_MS = 15_000;

/** The texts that are marked, in document order, without the mark whose card is open. */
export async function markedTexts(tab: Tab): Promise<readonly string[]> {
  const marks = await paintedMarks(tab);
  return marks.filter(({ under }) => under !== 'marginalia-open').map(({ text }) => squeeze(text));
}

/** Awaits that exactly these texts are marked, in this order. */
export async function marksToBe(tab: Tab, expected: readonly string[]): Promise<void> {
  await expect.poll(() => markedTexts(tab), { timeout: PATIENCE_MS }).toEqual(expected);
}

/** Steps of a movement: enough for the page to see the pointer come by itself. */
const STEPS = 6;
/** Smaller boxes are no letters. */
const SPECK_PX = 5;
const ASIDE: Point = { x: 4, y: 4 };

/** Moves the pointer to a point of the viewport, as a hand does, and awaits a card there. */
export async function restAt(tab: Tab, point: Point) {
  await tab.move({ x: Math.max(4, point.x - 50), y: Math.max(4, point.y - 30) }, 2);
  await tab.move(point, STEPS);
  return await until(`a card at ${JSON.stringify(point)}`, () => openedCard(tab));
}

/** Scrolls to a mark and rests the pointer on it, line by line; awaits its card each time. */
export async function hoverLines(tab: Tab, text: string): Promise<void> {
  await bringIntoView(tab, text);
  await hoverInPlace(tab, text);
}

/** Rests the pointer on a mark where it stands now, line by line, and awaits its card each time. */
export async function hoverInPlace(tab: Tab, text: string): Promise<void> {
  const mark = await until(`a mark on "${text}"`, async () =>
    (await paintedMarks(tab)).find((each) => squeeze(each.text) === text && each.boxes.length > 0),
  );
  // A node that ends with a line has an empty box at its end too, and a blank between nodes may have one of its own.
  for (const box of mark.boxes.filter(({ width, height }) => Math.min(width, height) > SPECK_PX)) {
    await restAt(tab, middle(box));
    await leave(tab);
  }
}

/** Takes the pointer away and awaits that no card is left, and that the page has drawn a frame: it looks at the pointer once in each. */
export async function leave(tab: Tab): Promise<void> {
  await tab.press('Escape');
  await moveAway(tab);
}

/** The same without the key, which would close the page's own dialog and leave its fullscreen as well. */
export async function moveAway(tab: Tab): Promise<void> {
  await tab.move(ASIDE, 2);
  await noCard(tab);
  await tab.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
