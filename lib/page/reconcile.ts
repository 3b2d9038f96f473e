import type { Section } from '../match/evidence';
import type { Mention } from '../match/mention';
import { NEAR_BLOCKS } from '../match/weights';
import type { TextBlock } from './text';

/** Which blocks have a changed block beside them, or under the same heading as a changed heading. */
export function nearChange(
  blocks: readonly TextBlock[],
  sections: readonly Section[],
  changed: ReadonlySet<TextBlock>,
  speaks: (block: TextBlock) => boolean,
): boolean[] {
  const near = new Array<boolean>(blocks.length).fill(false);
  const headings = new Set<Section>();
  blocks.forEach((block, index) => {
    if (!changed.has(block)) return;
    if (block.block.heading && speaks(block)) headings.add(sections[index] as Section);
    const to = Math.min(blocks.length, index + NEAR_BLOCKS + 1);
    near.fill(true, Math.max(0, index - NEAR_BLOCKS), to);
  });
  return near.map((close, index) => close || headings.has(sections[index] as Section));
}

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
