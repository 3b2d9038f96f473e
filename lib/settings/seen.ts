import type { EntryId } from '../knowledge/types';

/** More than the base holds; ids of entries that it has lost in an update go first. */
export const MOST_SEEN = 2000;

/** No id of an entry is longer; what is, came from nowhere in the program. */
const LONGEST_ID = 80;

/** What storage holds of the entries whose cards were opened, the latest last; what makes no sense is left out. */
export function readSeen(stored: unknown): readonly EntryId[] {
  if (!Array.isArray(stored)) return [];
  const ids = stored.filter((id): id is EntryId => typeof id === 'string' && id.length <= LONGEST_ID);
  return [...new Set(ids)].slice(-MOST_SEEN);
}

/** @returns the list with an entry, or undefined when there is nothing to write */
export function withSeen(seen: readonly EntryId[], id: EntryId): readonly EntryId[] | undefined {
  if (seen.includes(id) || id.length > LONGEST_ID) return undefined;
  return [...seen, id].slice(-MOST_SEEN);
}
