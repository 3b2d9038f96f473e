import { EDGE_PX, GAP_PX, HEIGHT_PX, WIDTH_PX } from './timing';

/** A box in CSS px of the layout viewport, as `getClientRects` gives it. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Side = 'below' | 'above';

/** Where the card goes: `edge` is its top when it is below the line and its bottom when above; all in px. */
export interface Place {
  readonly side: Side;
  readonly edge: number;
  readonly left: number;
  readonly width: number;
  readonly maxHeight: number;
}

/** A corner of the view, seen in the direction of the page's text: `end` is right on a page that reads from left to right. */
export interface Corner {
  readonly block: 'top' | 'bottom';
  readonly inline: 'start' | 'end';
}

/** How a card stands, to be kept while it is open. */
export type Position =
  | { readonly at: 'line'; readonly side: Side }
  | { readonly at: 'corner'; readonly corner: Corner };

/** The line of a mark that the pointer is on, or the nearest; without a pointer the first. */
export function lineUnder(lines: readonly Rect[], point?: Point): Rect | undefined {
  if (!point) return lines[0];
  let nearest: Rect | undefined;
  let least = Infinity;
  for (const line of lines) {
    const away = distanceTo(line, point);
    if (away >= least) continue;
    least = away;
    nearest = line;
  }
  return nearest;
}

/** The card's width in a viewport, px. */
export const cardWidth = (viewportWidth: number) =>
  Math.max(0, Math.min(WIDTH_PX, viewportWidth - 2 * EDGE_PX));

/**
 * Puts a card beside a line of text: below where it fits, else above where it fits, else where there is
 * more room. It never lies over the line, and never nearer than `EDGE_PX` to the viewport's edges.
 * @param height the height in px that the content would like
 * @param keep the side it is on already; a card does not jump because its content changed
 */
export function placeCard(
  line: Rect,
  viewport: { readonly width: number; readonly height: number },
  height: number,
  keep?: Side,
): Place {
  const top = clamp(line.top, 0, viewport.height);
  const bottom = clamp(line.bottom, 0, viewport.height);
  const above = Math.max(0, top - GAP_PX - EDGE_PX);
  const below = Math.max(0, viewport.height - bottom - GAP_PX - EDGE_PX);
  const wanted = Math.min(height, HEIGHT_PX);
  const side = keep ?? (wanted <= below || (wanted > above && below >= above) ? 'below' : 'above');
  const width = cardWidth(viewport.width);
  return {
    side,
    edge: side === 'below' ? bottom + GAP_PX : top - GAP_PX,
    left: clamp(line.left, EDGE_PX, Math.max(EDGE_PX, viewport.width - EDGE_PX - width)),
    width,
    maxHeight: Math.min(HEIGHT_PX, side === 'below' ? below : above),
  };
}

/** The corners in the order in which they are tried. */
const CORNERS: readonly Corner[] = [
  { block: 'bottom', inline: 'end' },
  { block: 'bottom', inline: 'start' },
  { block: 'top', inline: 'end' },
  { block: 'top', inline: 'start' },
];
/** px of height below which a card in a corner is of no use. */
const USEFUL_PX = 160;

/**
 * Puts a card into a corner of the view: the first in which it does not come over the line. Where it would, it is cut
 * short of the line if enough of it is left.
 * @param height the height in px that the content would like
 * @param rtl the page's text runs from right to left
 * @param keep the corner it is in already
 */
export function placeInCorner(
  line: Rect,
  viewport: { readonly width: number; readonly height: number },
  height: number,
  rtl: boolean,
  keep?: Corner,
): Place & { readonly corner: Corner } {
  const width = cardWidth(viewport.width);
  const wanted = Math.min(height, HEIGHT_PX);
  const placed = (keep ? [keep] : CORNERS).map((corner) => {
    const atRight = (corner.inline === 'end') !== rtl;
    const left = atRight ? Math.max(EDGE_PX, viewport.width - EDGE_PX - width) : EDGE_PX;
    const beside = line.right < left - GAP_PX || line.left > left + width + GAP_PX;
    const bottom = corner.block === 'bottom';
    const room = bottom ? viewport.height - line.bottom : line.top;
    const free = beside ? viewport.height - 2 * EDGE_PX : room - GAP_PX - EDGE_PX;
    return {
      corner,
      side: bottom ? ('above' as const) : ('below' as const),
      edge: bottom ? viewport.height - EDGE_PX : EDGE_PX,
      left,
      width,
      maxHeight: Math.max(0, Math.min(HEIGHT_PX, free, viewport.height - 2 * EDGE_PX)),
    };
  });
  const enough = (px: number) => placed.find(({ maxHeight }) => maxHeight >= px);
  const roomiest = placed.reduce((most, each) => (each.maxHeight > most.maxHeight ? each : most));
  return enough(wanted) ?? enough(USEFUL_PX) ?? roomiest;
}

function distanceTo(rect: Rect, { x, y }: Point): number {
  return Math.hypot(x - clamp(x, rect.left, rect.right), y - clamp(y, rect.top, rect.bottom));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
