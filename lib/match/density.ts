import type { EntryId } from '../knowledge/types';
import type { Mention } from './mention';

/** Which mentions of an entry count: the first in each section, the first on the page, all. */
export type Density = 'section' | 'page' | 'all';

/** A block's mentions as far as they are decided. */
export interface ThinnedBlock {
  /** Compared by identity. */
  readonly section: unknown;
  readonly mentions: readonly Mention[];
  /** Entries of ambiguous forms not decided yet, by the offset at which they stand. */
  readonly open: readonly { readonly start: number; readonly id: EntryId }[];
}

/**
 * Chooses what is painted, block by block in document order. While an earlier ambiguous form of an entry is
 * undecided in a section, its later mentions there wait: a mark, once painted, is not taken back for order's sake.
 */
export function thinOut(blocks: readonly ThinnedBlock[], density: Density): Mention[][] {
  if (density === 'all') return blocks.map(({ mentions }) => [...mentions]);
  let section: unknown;
  let seen = new Set<EntryId>();
  return blocks.map((block) => {
    if (block.mentions.length + block.open.length === 0) return [];
    if (density === 'section' && block.section !== section) {
      section = block.section;
      seen = new Set();
    }
    const open = [...block.open];
    const kept = block.mentions.filter(({ id, start }) => {
      while (open.length > 0 && (open[0] as { start: number }).start < start) {
        seen.add((open.shift() as { id: EntryId }).id);
      }
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
    for (const { id } of open) seen.add(id);
    return kept;
  });
}
