import type { PageSignals } from '../match/around';
import { type DecidedBlock, thinOut } from '../match/density';
import { outliner, type ReadBlock, type ReadText, type Section } from '../match/evidence';
import type { Mention } from '../match/mention';
import { createSort, type Sort, type Wishes } from '../match/wishes';
import { boxOf, isSeen } from './elements';
import type { Painter } from './paint';
import { nearChange, reconcile } from './reconcile';
import { FRESH_SLICE } from './schedule';
import type { PageSenses } from './senses';
import type { PageText, TextBlock } from './text';

/** Decides the senses of what has been read, thins the mentions out and hands them to the painter. */
export class Presenter {
  #pageKey = '';
  #wishes: Wishes;
  #sort: Sort;

  constructor(
    readonly text: PageText,
    readonly painter: Painter,
    readonly senses: PageSenses,
    wishes: Wishes,
  ) {
    this.#wishes = wishes;
    this.#sort = createSort(wishes, senses.matcher.book.fold);
  }

  /** What becomes of each mention by the wishes now in force. */
  get sort(): Sort {
    return this.#sort;
  }

  /** Takes other wishes; the marks follow with the next call of `settle`. */
  wish(wishes: Wishes): void {
    this.#wishes = wishes;
    this.#sort = createSort(wishes, this.senses.matcher.book.fold);
  }

  /**
   * Marks what needs no evidence while the page is still being read. It yields where it may pause.
   * @param changed the blocks read since the last call
   */
  *preview(changed: ReadonlySet<TextBlock>): Generator<void> {
    const blocks: TextBlock[] = [];
    const decided: DecidedBlock[] = [];
    const sectionOf = outliner();
    for (const block of this.text) {
      if (changed.has(block)) {
        this.#look(block);
        block.mentions = block.visible ? this.#certain(block) : [];
      }
      yield;
      if (!block.visible) continue;
      blocks.push(block);
      decided.push({
        section: sectionOf(asOutlined(block)),
        mentions: this.#wanted(block),
        open: this.#open(block),
      });
    }
    yield* this.#paint(blocks, thinOut(decided, this.#wishes.density));
  }

  /**
   * Brings the marks up to date once the page has been read. It yields where it may pause; what leaves the page
   * meanwhile is passed over.
   * @param changed blocks that are new, or came into sight
   * @param title the page's title
   */
  *settle(changed: ReadonlySet<TextBlock>, title: ReadText): Generator<unknown> {
    const blocks: TextBlock[] = [];
    const sections: Section[] = [];
    const sectionOf = outliner();
    for (const block of this.text) {
      if (!block.connected) this.#drop(block);
      else if (changed.has(block)) this.#look(block);
      if (block.listed && block.visible) {
        blocks.push(block);
        sections.push(sectionOf(asOutlined(block)));
        // Kept for the page's evidence, which is gathered without a pause.
        this.senses.judge?.signalsOf(asRead(block));
      }
      yield;
    }
    yield* this.#decide(blocks, sections, changed, title);
    const decided = blocks.map((block, index): DecidedBlock => {
      return { section: sections[index] as Section, mentions: this.#wanted(block), open: [] };
    });
    yield* this.#paint(blocks, thinOut(decided, this.#wishes.density));
  }

  #wanted({ mentions, block }: TextBlock): Mention[] {
    return mentions.filter((mention) => this.#sort(mention, block.text) === 'marked');
  }

  /** Whether a block can be seen: asked only where there are candidates. */
  #look(block: TextBlock): void {
    if (block.findings.candidates.length === 0) return;
    const box = boxOf(block.block.owner);
    // A style has moved it: its marks are painted anew at the other place.
    if (box !== block.box) this.painter.forget(block);
    block.box = box;
    block.visible = isSeen(box);
    if (!block.visible) {
      block.mentions = [];
      this.painter.set(block, []);
    }
    this.painter.watch(block);
  }

  /** The mentions that need no evidence. */
  #certain({ block, findings }: TextBlock): Mention[] {
    return this.senses.matcher.certain(block.text, findings.candidates);
  }

  /** The ambiguous forms of a block, which wait for evidence. */
  #open({ findings }: TextBlock): DecidedBlock['open'] {
    const { matcher } = this.senses;
    return findings.candidates
      .filter((candidate) => matcher.needsPage(candidate))
      .map(({ start, entry }) => ({ start, id: matcher.lexicon.entries[entry]?.id ?? '' }));
  }

  #drop(block: TextBlock): void {
    this.text.remove(block);
    this.painter.forget(block);
  }

  *#decide(
    blocks: readonly TextBlock[],
    sections: readonly Section[],
    changed: ReadonlySet<TextBlock>,
    title: ReadText,
  ): Generator<unknown> {
    const { judge } = this.senses;
    const read = blocks.map((block, index): ReadBlock => {
      return { ...asRead(block), section: sections[index] as Section };
    });
    yield FRESH_SLICE;
    const page = judge?.page(read, title);
    const pageChanged = page !== undefined && this.#notePage(page);
    const close = nearChange(
      blocks,
      sections,
      changed,
      (block) => judge !== undefined && judge.signalsOf(asRead(block)).different.length > 0,
    );
    for (const [index, block] of blocks.entries()) {
      const { length } = block.findings.candidates;
      // Far from a change mentions are only added.
      const asks = close[index] ? length > 0 : pageChanged && block.mentions.length < length;
      if (!asks) continue;
      const mentions = judge && page ? judge.decide(read, index, page) : this.#certain(block);
      block.mentions = reconcile(block.mentions, mentions, close[index] as boolean);
      yield;
    }
  }

  *#paint(blocks: readonly TextBlock[], mentions: readonly (readonly Mention[])[]): Generator<void> {
    for (const [index, block] of blocks.entries()) {
      if (block.findings.candidates.length === 0 || !block.listed) continue;
      this.painter.set(block, mentions[index] ?? []);
      yield;
    }
    this.painter.ensurePresent();
  }

  /** True when the page as a whole says something else than before. */
  #notePage({ signals, title }: PageSignals): boolean {
    const told = (all: PageSignals['title']) => all.map(({ cue, entry }) => `${cue}/${entry}`).sort();
    const key = [...told(signals), 'title', ...told(title)].join(' ');
    const changed = key !== this.#pageKey;
    this.#pageKey = key;
    return changed;
  }
}

const asRead = ({ block, findings }: TextBlock) => ({ text: block.text, findings });
const asOutlined = ({ block: { text, heading, scope }, findings }: TextBlock) => {
  return { text, heading, scope, findings };
};
