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
  // A block holds few: looking through them costs less than a table.
  const kept = now.map((mention) => before.find((known) => isSame(known, mention)) ?? mention);
  if (mayRemove) return kept;
  const all = new Set([...before, ...kept]);
  return [...all].sort((a, b) => a.start - b.start);
}

const isSame = (one: Mention, other: Mention): boolean =>
  one.start === other.start && one.end === other.end && one.id === other.id;
