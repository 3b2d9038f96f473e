/** A part of a text. Offsets are UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Those that no longer word holds by chance: they do not overlap one, or they hold it whole. Linear in both lists.
 * @param words in order of their beginnings, as `found`
 */
export function outside<Found extends Span>(words: readonly Span[], found: Found[]): Found[] {
  if (words.length === 0) return found;
  let from = 0;
  return found.filter(({ start, end }) => {
    while ((words[from]?.end ?? start + 1) <= start) from++;
    for (let at = from; at < words.length; at++) {
      const word = words[at] as Span;
      if (word.start >= end) break;
      if (word.end > start && (word.start < start || word.end > end)) return false;
    }
    return true;
  });
}
