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
