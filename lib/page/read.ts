import { BlockReader } from './blocks';
import { isReadable, isWithin } from './elements';
import { type PageText, TextBlock } from './text';

/** Reads a page into its text, whole or in parts. Its generators yield where they may pause while the page lives on. */
export class PageReader {
  #reading: BlockReader | undefined;
  #lostPlace = false;

  /** @param onHost told of every element with an open shadow root, and of those that may get one later */
  constructor(
    readonly text: PageText,
    readonly onHost: (host: Element) => void,
  ) {}

  /** True where the page took away what was to be read next: the rest has not been read. */
  get lostPlace(): boolean {
    return this.#lostPlace;
  }

  /** Told at once of what leaves the page: where it is put in again elsewhere, nothing shows that it was gone. */
  noteChange(record: MutationRecord): void {
    const cursor = this.#reading?.cursor;
    if (cursor && [...record.removedNodes].some((node) => node.contains(cursor))) this.#lostPlace = true;
  }

  /** Reads a page from its beginning. @param onRead told of every block */
  *readPage(page: Element, onRead: (block: TextBlock) => void): Generator<void> {
    this.#reading = new BlockReader(page, this.onHost);
    for (const block of this.#reading.blocks()) {
      const read = new TextBlock(block);
      this.text.insert(read, this.text.last);
      onRead(read);
      yield;
    }
    this.#reading = undefined;
  }

  /**
   * Reads regions of the page anew.
   * @param changed takes up the blocks that are new
   * @param onGone told of every block that is no more
   */
  *readRegions(
    regions: readonly Element[],
    changed: Set<TextBlock>,
    onGone: (block: TextBlock) => void,
  ): Generator<void> {
    for (const region of regions) {
      const blocks: TextBlock[] = [];
      const isText = region.isConnected && isReadable(region);
      for (const block of isText ? new BlockReader(region, this.onHost).blocks() : []) {
        const known = this.text.known(block);
        const read = known ?? new TextBlock(block);
        if (!known) changed.add(read);
        blocks.push(read);
        yield;
      }
      if (region.isConnected) this.#replace(region, blocks, onGone);
      yield;
    }
  }

  /** Puts what was just read in the place of what was known of a region. */
  #replace(region: Element, blocks: readonly TextBlock[], onGone: (block: TextBlock) => void): void {
    const kept = new Set(blocks);
    let previous = this.text.before(region);
    let at = previous ? previous.next : this.text.first;
    while (at && isWithin(at.block.owner, region)) {
      const { next } = at;
      this.text.remove(at);
      if (!kept.has(at)) onGone(at);
      at = next;
    }
    for (const block of blocks) {
      this.text.remove(block);
      this.text.insert(block, previous);
      previous = block;
    }
  }
}
