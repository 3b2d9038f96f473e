import type { Mark } from './mark';

/**
 * The mark to go to from the one where the reader is, round the page's end. Without a place to start from it is the
 * first one not above the view, or, going back, the last one not below it.
 * @param marks the page's marks in document order
 * @param direction 1 towards the end of the page, -1 towards its beginning
 */
export function stepFrom(
  marks: readonly Mark[],
  current: Mark | undefined,
  direction: 1 | -1,
): Mark | undefined {
  const at = current ? marks.indexOf(current) : -1;
  if (at >= 0) return marks[(at + direction + marks.length) % marks.length];
  const ordered = direction > 0 ? marks : [...marks].reverse();
  const isAhead = (mark: Mark) => {
    const [rect] = mark.rects();
    return rect !== undefined && (direction > 0 ? rect.top >= 0 : rect.bottom <= innerHeight);
  };
  return ordered.find(isAhead) ?? ordered[0];
}
