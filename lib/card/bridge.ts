import type { Point, Rect } from './place';

/**
 * Is a point on the way from a line of text to its card? The bridge is the quadrilateral between the edges
 * that face each other: as wide as the line on one side, as wide as the card on the other. It holds nothing
 * beside the line, so reading on along the line leaves it.
 */
export function onBridge({ x, y }: Point, line: Rect, card: Rect): boolean {
  const below = card.top >= line.bottom;
  const from = below ? line.bottom : line.top;
  const to = below ? card.top : card.bottom;
  if (y < Math.min(from, to) || y > Math.max(from, to)) return false;
  const crossed = to === from ? 1 : (y - from) / (to - from);
  const between = (start: number, end: number) => start + (end - start) * crossed;
  return x >= between(line.left, card.left) && x <= between(line.right, card.right);
}

/**
 * Is a point on the way from a line to a card that stands apart from it, in a corner of the view? The way is the convex
 * hull of the two boxes: every straight line from one to the other. It is the union of the boxes between them, so a
 * point lies in it where some share of the way puts a box around it.
 */
export function onWay({ x, y }: Point, line: Rect, card: Rect): boolean {
  let least = 0;
  let most = 1;
  /** Keeps the shares at which `start + (end - start) * share` is zero or less. */
  const keep = (start: number, end: number) => {
    if (start === end) most = start > 0 ? -1 : most;
    else if (start > end) least = Math.max(least, start / (start - end));
    else most = Math.min(most, start / (start - end));
  };
  keep(line.left - x, card.left - x);
  keep(x - line.right, x - card.right);
  keep(line.top - y, card.top - y);
  keep(y - line.bottom, y - card.bottom);
  return least <= most;
}
