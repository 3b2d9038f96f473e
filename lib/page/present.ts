import { type ThinnedBlock, thinOut } from '../match/density';
import { outliner } from '../match/evidence';
import { createFold, type Fold } from '../match/fold';
import type { Mention } from '../match/mention';
import type { DecidedBlock } from '../match/page-matcher';
import { createSort, type Sort, type Wishes } from '../match/wishes';
import { boxAround, isSeen } from './elements';
import { holdsNames } from './names';
import type { Painter } from './paint';
import { reconcile } from './reconcile';
import type { PageText, TextBlock } from './text';

/** Thins out what has been found on a page, and hands it to the painter. Its generators yield where they may pause. */
export class Presenter {
  #wishes: Wishes;
  #sort: Sort;
  /** Made for the first word that means something else here: most readers have none. */
  #fold: Fold | undefined;

  /** @param han as in `AnnotatorOptions` */
  constructor(
    readonly text: PageText,
    readonly painter: Painter,
    readonly han: string,
    wishes: Wishes,
  ) {
    this.#wishes = wishes;
    this.#sort = this.#sortBy(wishes);
  }

  /** What becomes of each mention by the wishes now in force. */
  get sort(): Sort {
    return this.#sort;
  }

  /** Takes other wishes; the marks follow with the next call of `present`. */
  wish(wishes: Wishes): void {
    this.#wishes = wishes;
    this.#sort = this.#sortBy(wishes);
  }

  #sortBy(wishes: Wishes): Sort {
    return createSort(wishes, (unit) => {
      this.#fold ??= createFold(this.han);
      return this.#fold(unit);
    });
  }

  /**
   * Marks what needs no evidence while the page is still being read: as much of it as is known.
   * @param changed the blocks read since the last call
   */
  *preview(changed: Iterable<TextBlock>): Generator<void> {
    for (const block of changed) {
      if (!block.listed) continue;
      this.#look(block);
      block.mentions = block.visible ? (block.names?.certain ?? []) : [];
      yield;
    }
    yield* this.#paint(
      () => {},
      ({ names }) => names?.open ?? [],
    );
  }

  /**
   * Finds out what of the text is gone and what can be seen, before the senses of a page are decided.
   * @param changed blocks that are new, or came into sight
   * @param mayHaveLost false where no element has left the page since it was looked for
   */
  *look(changed: Iterable<TextBlock>, mayHaveLost: boolean): Generator<void> {
    for (let block = mayHaveLost ? this.text.first : undefined; block; block = block.next) {
      if (!block.connected) this.#drop(block);
      yield;
    }
    for (const block of changed) {
      if (!block.listed) continue;
      this.#look(block);
      yield;
    }
  }

  /** Brings the marks up to date; what has left the page meanwhile is passed over. */
  *present(decided: readonly DecidedBlock[]): Generator<void> {
    const news = new Map(decided.map((block) => [block.id, block]));
    const update = (block: TextBlock) => {
      const now = news.get(block.id);
      if (now) block.mentions = reconcile(block.mentions, now.mentions, now.near);
    };
    yield* this.#paint(update, () => []);
  }

  /** Whether a block can be seen: asked only where there are names. */
  #look(block: TextBlock): void {
    if (!holdsNames(block)) return;
    const { owner } = block.block;
    const isOwnSeen = isSeen(owner);
    const box = isOwnSeen ? owner : boxAround(owner);
    // A style has moved it: its marks are painted anew at the other place.
    if (box !== block.box) this.painter.forget(block);
    block.box = box;
    block.visible = isOwnSeen || (box !== owner && isSeen(box));
    if (block.visible) return;
    block.mentions = [];
    this.painter.set(block, []);
    this.painter.watch(block);
  }

  #drop(block: TextBlock): void {
    this.text.remove(block);
    this.painter.forget(block);
  }

  /**
   * @param update called for each block before it is painted
   * @param openOf the names in a block that are not decided yet
   */
  *#paint(
    update: (block: TextBlock) => void,
    openOf: (block: TextBlock) => ThinnedBlock['open'],
  ): Generator<void> {
    const sectionOf = outliner();
    const blocks: TextBlock[] = [];
    const thinned: ThinnedBlock[] = [];
    for (let block = this.text.first; block; block = block.next) {
      if (!block.names || !block.visible) continue;
      const section = sectionOf(block.block);
      if (!holdsNames(block)) continue;
      update(block);
      blocks.push(block);
      thinned.push({ section, mentions: this.#wanted(block), open: openOf(block) });
      yield;
    }
    const marked = thinOut(thinned, this.#wishes.density);
    for (const [index, block] of blocks.entries()) {
      if (!block.listed) continue;
      const mentions = marked[index] ?? [];
      this.painter.set(block, mentions);
      // Only now, and only what has marks: what is watched costs the page a little in each frame.
      if (mentions.length > 0) this.painter.watch(block);
      yield;
    }
    this.painter.ensurePresent();
  }

  #wanted({ mentions, block }: TextBlock): Mention[] {
    return mentions.filter((mention) => this.#sort(mention, block.text) === 'marked');
  }
}
