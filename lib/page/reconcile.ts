import type { Mention } from '../match/mention';

/**
 * The new mentions, with the old objects where nothing changed, so that a painted mark stays the same mark.
 * Far from any change mentions are only added: news at the bottom of a page takes no mark from its top.
 */
export function reconcile(
  before: readonly Mention[],
  now: readonly Mention[],
  mayRemove: boolean,
): Mention[] {
  const key = ({ start, end, id }: Mention) => `${start}-${end} ${id}`;
  const known = new Map(before.map((mention) => [key(mention), mention]));
  const kept = now.map((mention) => known.get(key(mention)) ?? mention);
  if (mayRemove) return kept;
  const all = new Set([...before, ...kept]);
  return [...all].sort((a, b) => a.start - b.start);
}
