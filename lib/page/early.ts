import type { TextBlock } from './text';

/** How many times longer the text must be than when it was shown last. */
const GROWTH = 4;

/**
 * Has what is certain shown before the end of a long page is reached: when the reading pauses for the first time, and
 * each time the text has grown fourfold, so that all showings together cost little.
 */
export class Early {
  #fresh: TextBlock[] = [];
  #told = 0;
  /** Resolves when everything handed over so far has been shown. */
  shown: Promise<void> = Promise.resolve();

  /** @param show is called for one part of the page at a time */
  constructor(readonly show: (read: readonly TextBlock[]) => Promise<void>) {}

  /** Takes a block that was read. */
  add(block: TextBlock): void {
    this.#fresh.push(block);
  }

  /** The reading has paused. */
  paused(): void {
    const read = this.#fresh;
    if (read.length < this.#told * (GROWTH - 1)) return;
    this.#fresh = [];
    this.#told += read.length;
    this.shown = this.shown.then(() => this.show(read));
    // Told by whoever waits for `shown`; until then nobody does.
    this.shown.catch(() => {});
  }
}
