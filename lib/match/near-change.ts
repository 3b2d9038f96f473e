import type { ReadBlock, Section } from './evidence';
import { NEAR_BLOCKS } from './weights';

/** A block among the blocks of its page. */
interface Placed extends ReadBlock {
  readonly id: number;
  readonly heading: boolean;
}

/** Which blocks have a changed block beside them, or stand under a heading that changed. */
export function nearChange<Block extends Placed>(
  blocks: readonly Block[],
  changed: ReadonlySet<number>,
  speaks: (heading: Block) => boolean,
): boolean[] {
  const near = new Array<boolean>(blocks.length).fill(false);
  const headings = new Set<Section>();
  blocks.forEach((block, index) => {
    if (!changed.has(block.id)) return;
    if (block.heading && speaks(block)) headings.add(block.section);
    const to = Math.min(blocks.length, index + NEAR_BLOCKS + 1);
    near.fill(true, Math.max(0, index - NEAR_BLOCKS), to);
  });
  return near.map((close, index) => close || headings.has((blocks[index] as Block).section));
}
