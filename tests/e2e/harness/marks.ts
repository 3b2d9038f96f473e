import { type Box, type Point, type Tab, until } from './driver';

/** A range registered under one of the extension's names in the page's highlight registry. */
export interface PaintedMark {
  /** The registry's name: `marginalia`, `marginalia-link` or `marginalia-open`. */
  readonly under: string;
  /** The marked text as it stands in the page. */
  readonly text: string;
  /** One box a line, in px of the viewport; empty where the text is not laid out. */
  readonly boxes: readonly Box[];
}

/** Every mark that is painted now, in document order: only those near the view are registered. */
export function paintedMarks(tab: Tab): Promise<readonly PaintedMark[]> {
  return tab.evaluate(() => {
    const found: { at: Range; mark: PaintedMark }[] = [];
    for (const [under, highlight] of CSS.highlights) {
      if (!under.startsWith('marginalia')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const boxes = [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
        found.push({ at: range, mark: { under, text: range.toString(), boxes } });
      }
    }
    const inOnePiece = (a: Range, b: Range) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode();
    found.sort((a, b) =>
      inOnePiece(a.at, b.at) ? a.at.compareBoundaryPoints(Range.START_TO_START, b.at) : 0,
    );
    return found.map(({ mark }) => mark);
  });
}

/** Awaits that marks are painted and stay the same from one look to the next. */
export async function settledMarks(tab: Tab): Promise<readonly PaintedMark[]> {
  let before = '';
  let since = Date.now();
  return (await until('marks that stay', async () => {
    const marks = await paintedMarks(tab);
    const now = JSON.stringify(marks);
    if (now !== before) since = Date.now();
    before = now;
    return marks.length > 0 && Date.now() - since > STEADY_MS ? marks : undefined;
  })) as readonly PaintedMark[];
}

/** What needs evidence is marked last, after the background has told the senses; nothing on the page says when. */
const STEADY_MS = 500;

/** Awaits that nothing is painted any more. */
export async function noMarks(tab: Tab): Promise<void> {
  await until('no marks', async () => (await paintedMarks(tab)).length === 0);
}

/** Scrolls a mark's text to the middle of the view and tells the middle of its first line. */
export async function bringIntoView(tab: Tab, text: string, nth = 0): Promise<Point> {
  await until(`"${text}" in the page`, () => scrollTo(tab, text, nth));
  const mark = await until(`a mark on "${text}"`, async () => markOn(await paintedMarks(tab), text, nth));
  const [box] = mark.boxes;
  if (!box) throw new Error(`the mark on "${text}" is not laid out`);
  return middle(box);
}

/** The middle of a box. */
export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function markOn(marks: readonly PaintedMark[], text: string, nth: number) {
  return marks.filter((mark) => squeeze(mark.text) === squeeze(text) && mark.under !== 'marginalia-open')[
    nth
  ];
}

/** White space and soft hyphens as a reader sees them. */
export function squeeze(text: string): string {
  return text.replace(/\u00ad/g, '').replace(/\s+/g, ' ');
}

/** Finds text as the page holds it, across inline elements, and scrolls to it. */
function scrollTo(tab: Tab, text: string, nth: number): Promise<boolean> {
  return tab.evaluate(
    async (text, nth) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let all = '';
      const starts: { node: Text; at: number }[] = [];
      while (walker.nextNode()) {
        starts.push({ node: walker.currentNode as Text, at: all.length });
        all += (walker.currentNode as Text).data;
      }
      let at = -1;
      for (let i = 0; i <= nth; i++) at = all.indexOf(text, at + 1);
      const piece = starts.findLast((start) => start.at <= at);
      if (at < 0 || !piece) return false;
      piece.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // The scroll event comes with a later frame, and would end a rest that has begun before.
      for (let frame = 0; frame < 2 && !document.hidden; frame++) await new Promise(requestAnimationFrame);
      return true;
    },
    text,
    nth,
  );
}

/** Steps of a movement: enough for the page to see the pointer come by itself. */
const STEPS = 8;

/** Moves the pointer to a mark from a place beside it, as a hand does, and awaits the card. */
export async function hover(tab: Tab, text: string, nth = 0) {
  const point = await bringIntoView(tab, text, nth);
  await tab.move({ x: 4, y: 4 });
  await tab.move({ x: Math.max(4, point.x - 60), y: Math.max(4, point.y - 40) }, 3);
  await tab.move(point, STEPS);
  return await until(`the card of "${text}"`, () => openedCard(tab));
}

/** The card once its text is there; it is mounted empty while the background is asked. */
export async function openedCard(tab: Tab) {
  const card = await tab.readCard();
  return card && JSON.stringify(card).includes('"tag":"h') ? card : null;
}

/** Awaits that no card is open. */
export async function noCard(tab: Tab): Promise<void> {
  await until('the card to close', async () => (await tab.readCard()) === null);
}
