import type { Lexicon } from '../knowledge/lexicon';
import { type DecidedBlock, type Density, thinOut } from '../match/density';
import { outline, type ReadBlock, type Section, signalsOf } from '../match/evidence';
import type { Mention } from '../match/mention';
import { createSenses, type PageSignals, pageSignals, type Senses } from '../match/sense';
import { NEAR_BLOCKS } from '../match/weights';
import type { Painter } from './paint';
import type { PageText, TextBlock } from './text';

/** Decides the senses of what has been read, thins the mentions out and hands them to the painter. */
export class Presenter {
  readonly #senses: Senses;
  #pageKey = '';

  constructor(
    readonly text: PageText,
    readonly painter: Painter,
    readonly lexicon: Lexicon,
  ) {
    this.#senses = createSenses(lexicon);
  }

  /**
   * Brings the marks up to date.
   * @param changed blocks that are new, or came into sight
   * @param complete false before the page has been read once: then only what needs no evidence is marked
   */
  present(changed: ReadonlySet<TextBlock>, complete: boolean, density: Density): void {
    const blocks = this.#inSight(changed);
    const sections = outline(blocks.map(({ block, findings }) => ({ ...block, findings })));
    if (complete) this.#decide(blocks, sections, changed);
    else
      for (const block of blocks)
        if (changed.has(block)) block.mentions = this.#senses.certain(asRead(block));
    const decided = blocks.map((block, index) => this.#decided(block, sections[index] as Section, complete));
    thinOut(decided, density).forEach((mentions, index) => {
      const block = blocks[index] as TextBlock;
      if (block.findings.candidates.length > 0) this.painter.set(block, mentions);
    });
    this.painter.ensurePresent();
  }

  /** The blocks of the page without what is gone or hidden; visibility is asked only where there are candidates. */
  #inSight(changed: ReadonlySet<TextBlock>): TextBlock[] {
    const blocks: TextBlock[] = [];
    for (const block of this.text) {
      const hasCandidates = block.findings.candidates.length > 0;
      if (!block.connected) {
        this.text.remove(block);
        this.painter.forget(block);
        continue;
      }
      if (hasCandidates && changed.has(block)) {
        block.visible = block.block.owner.checkVisibility({ visibilityProperty: true });
        if (!block.visible) {
          block.mentions = [];
          this.painter.set(block, []);
        }
        this.painter.watch(block);
      }
      if (block.visible) blocks.push(block);
    }
    return blocks;
  }

  #decide(blocks: readonly TextBlock[], sections: readonly Section[], changed: ReadonlySet<TextBlock>): void {
    const read = blocks.map(
      (block, index): ReadBlock => ({ ...asRead(block), section: sections[index] as Section }),
    );
    const page = pageSignals(read);
    const pageChanged = this.#notePage(page);
    const close = nearChange(blocks, sections, changed);
    blocks.forEach((block, index) => {
      if (block.findings.candidates.length === 0 || !(close[index] || pageChanged)) return;
      const mentions = this.#senses.decide(read, index, page);
      block.mentions = reconcile(block.mentions, mentions, close[index] as boolean);
    });
  }

  /** True when the page as a whole says something else than before. */
  #notePage({ signals }: PageSignals): boolean {
    const key = signals
      .map(({ cue, entry }) => `${cue}/${entry}`)
      .sort()
      .join(' ');
    const changed = key !== this.#pageKey;
    this.#pageKey = key;
    return changed;
  }

  #decided({ mentions, findings }: TextBlock, section: Section, complete: boolean): DecidedBlock {
    const open = complete ? [] : findings.candidates.filter(({ ambiguous }) => ambiguous !== 'no');
    return {
      section,
      mentions,
      open: open.map(({ start, entry }) => ({ start, id: this.lexicon.entries[entry]?.id ?? '' })),
    };
  }
}

const asRead = ({ block, findings }: TextBlock) => ({ text: block.text, findings });

/** Which blocks have a changed block beside them, or under the same heading as a changed heading. */
function nearChange(
  blocks: readonly TextBlock[],
  sections: readonly Section[],
  changed: ReadonlySet<TextBlock>,
): boolean[] {
  const near = new Array<boolean>(blocks.length).fill(false);
  const headings = new Set<Section>();
  blocks.forEach((block, index) => {
    if (!changed.has(block)) return;
    if (block.block.heading && signalsOf(block.findings).length > 0) headings.add(sections[index] as Section);
    const to = Math.min(blocks.length, index + NEAR_BLOCKS + 1);
    near.fill(true, Math.max(0, index - NEAR_BLOCKS), to);
  });
  return near.map((close, index) => close || headings.has(sections[index] as Section));
}

/**
 * The new mentions, with the old objects where nothing changed, so that a painted mark stays the same mark.
 * Far from any change mentions are only added: news at the bottom of a page takes no mark from its top.
 */
function reconcile(before: readonly Mention[], now: readonly Mention[], mayRemove: boolean): Mention[] {
  const key = ({ start, end, id }: Mention) => `${start}-${end} ${id}`;
  const known = new Map(before.map((mention) => [key(mention), mention]));
  const kept = now.map((mention) => known.get(key(mention)) ?? mention);
  if (mayRemove) return kept;
  const all = new Set([...before, ...kept]);
  return [...all].sort((a, b) => a.start - b.start);
}
