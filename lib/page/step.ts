import type { Mark } from './mark';

/**
 * The mark to go to from the one where the reader is, round the page's end; without one in sight to start from, it is
 * the first one not above the view, or, going back, the last one not below it. Marks that the page hides now, as in a
 * folded part, are passed over.
 * @param marks the page's marks in document order
 * @param current the mark whose card was open last
 * @param direction 1 towards the end of the page, -1 towards its beginning
 */
export function stepFrom(
  marks: readonly Mark[],
  current: Mark | undefined,
  direction: 1 | -1,
): Mark | undefined {
  const ordered = direction > 0 ? marks : [...marks].reverse();
  const isHere = current && isAhead(current, 1) && isAhead(current, -1);
  const at = isHere ? ordered.indexOf(current) : -1;
  // Nothing ahead of the view: round the page's end.
  const from =
    at >= 0
      ? at + 1
      : Math.max(
          0,
          ordered.findIndex((mark) => isAhead(mark, direction)),
        );
  return [...ordered.slice(from), ...ordered.slice(0, from)].find((mark) => mark.rects().length > 0);
}

/** Is a mark not above the view, or, going back, not below it? Never where the page hides it. */
function isAhead(mark: Mark, direction: 1 | -1): boolean {
  const [rect] = mark.rects();
  return rect !== undefined && (direction > 0 ? rect.top >= 0 : rect.bottom <= innerHeight);
}
