import type { EntryId } from '../knowledge/types';
import type { PageSignals } from './around';
import { type Findings, outline, type ReadBlock, type ReadText, type Section } from './evidence';
import type { Candidate } from './find';
import type { Matcher } from './matcher';
import { byForm, type JudgedMention, type Mention, type Reason, toMention } from './mention';
import { nearChange } from './near-change';
import { asWritten } from './quote';
import type { Judge } from './sense';

/** A block of a page as it is sent to be searched. */
export interface SentBlock {
  /** Stands for the block for as long as its text stays. */
  readonly id: number;
  readonly text: string;
  readonly heading: boolean;
  /** Stands for the nearest article or section around it; 0 for none. */
  readonly scope: number;
}

/** A block that holds names, before the page has been read. */
export interface NamedBlock {
  readonly id: number;
  /** The mentions that need no evidence. */
  readonly certain: readonly Mention[];
  /** The entries of all other names in it, which wait for evidence, by the offsets at which they stand. */
  readonly open: readonly { readonly start: number; readonly id: EntryId }[];
}

/** A page that has been read. */
export interface PageOutline {
  /** Its blocks in document order; those that hold names and are out of sight take no part. */
  readonly blocks: readonly number[];
  /** Those of them that are new, or came into sight. */
  readonly changed: readonly number[];
  readonly title: string;
}

/** What became of a block. */
export interface DecidedBlock {
  readonly id: number;
  /** Something changed in it or close by; far from any change, mentions are only added. */
  readonly near: boolean;
  readonly mentions: readonly Mention[];
}

/** `unknown`: blocks that were never sent, or are forgotten. */
export type Decision =
  | { readonly unknown: readonly number[] }
  | { readonly decided: readonly DecidedBlock[] };

/** A block as it is kept. What stands beside its text is found anew as the page changes. */
interface KeptBlock extends SentBlock, Changing<ReadBlock, 'findings' | 'section'> {
  /** Undefined until they are decided. */
  mentions: readonly JudgedMention[] | undefined;
}
type Changing<Kept, Keys extends keyof Kept> = Omit<Kept, Keys> & { -readonly [Key in Keys]: Kept[Key] };

const NO_CUES: Findings['cues'] = [];
const NO_SECTION: Section = { heading: undefined };

/**
 * Keeps the text of one page with what was found in it, and decides its mentions anew when something changes. It holds
 * nothing that the page could not send again. Its generators yield where they may pause.
 */
export class PageMatcher {
  #blocks = new Map<number, KeptBlock>();
  /** True once something on the page needed evidence. */
  #weighs = false;
  #pageKey = '';
  #title: ReadText = { text: '', findings: { candidates: [], cues: NO_CUES } };

  constructor(
    readonly matcher: Matcher,
    readonly judge: Judge,
  ) {}

  /**
   * Takes blocks in.
   * @returns those that hold names
   */
  *find(blocks: readonly SentBlock[]): Generator<void, NamedBlock[]> {
    const named: NamedBlock[] = [];
    for (const block of blocks) {
      const candidates = this.matcher.find(block.text);
      this.#weighs ||= candidates.some((candidate) => this.matcher.needsPage(candidate));
      const findings = { candidates, cues: NO_CUES };
      this.#blocks.set(block.id, { ...block, findings, section: NO_SECTION, mentions: undefined });
      if (candidates.length > 0) named.push(this.#named(block, candidates));
      yield;
    }
    return named;
  }

  /** Decides the senses of a page's names. Blocks that are not part of it any more are forgotten. */
  *decide({ blocks, changed, title }: PageOutline): Generator<void, Decision> {
    const unknown = blocks.filter((id) => !this.#blocks.has(id));
    if (unknown.length > 0) return { unknown };
    const kept = blocks.map((id) => this.#blocks.get(id) as KeptBlock);
    this.#blocks = new Map(kept.map((block) => [block.id, block]));
    yield* this.#prepare(kept);
    if (this.#weighs) this.#title = this.#read(title);
    const page = this.#weighs ? this.judge.page(kept, this.#title) : undefined;
    const pageChanged = page !== undefined && this.#notePage(page);
    const near = nearChange(
      kept,
      new Set(changed),
      (block) => this.judge.signalsOf(block).different.length > 0,
    );
    const decided: DecidedBlock[] = [];
    for (const [index, block] of kept.entries()) {
      const { length } = block.findings.candidates;
      const isNear = near[index] as boolean;
      const asks = isNear || !block.mentions || (pageChanged && block.mentions.length < length);
      if (length === 0 || !asks) continue;
      block.mentions = page ? this.judge.decide(kept, index, page) : this.#certain(block);
      decided.push({ id: block.id, near: isNear, mentions: block.mentions.map(withoutReasons) });
      yield;
    }
    return { decided };
  }

  /** Why something is marked, in the page's own words; undefined where it is not, or is forgotten. */
  reasons(id: number, start: number): readonly Reason[] | undefined {
    const block = this.#blocks.get(id);
    const mention = block?.mentions?.find((each) => each.start === start);
    const texts: readonly ReadText[] = block ? [block, this.#title, ...this.#blocks.values()] : [];
    return mention?.reasons.map((reason) => asWritten(reason, texts, this.matcher.book.words));
  }

  /** Finds what stands beside the names: only where something needs evidence. */
  *#prepare(blocks: readonly KeptBlock[]): Generator<void> {
    const sections = outline(blocks);
    for (const [index, block] of blocks.entries()) {
      block.section = sections[index] as Section;
      if (!this.#weighs) continue;
      if (block.findings.cues === NO_CUES) {
        block.findings = { ...block.findings, cues: this.matcher.book.find(block.text) };
      }
      // Kept for the page's evidence, which is gathered without a pause.
      this.judge.signalsOf(block);
      yield;
    }
  }

  #read(text: string): ReadText {
    return { text, findings: { candidates: this.matcher.find(text), cues: this.matcher.book.find(text) } };
  }

  #named({ id, text }: SentBlock, candidates: readonly Candidate[]): NamedBlock {
    const open = candidates.filter((candidate) => this.matcher.needsPage(candidate));
    const { entries } = this.matcher.lexicon;
    return {
      id,
      certain: this.#certain({ text, findings: { candidates, cues: NO_CUES } }).map(withoutReasons),
      open: open.map(({ start, entry }) => ({ start, id: entries[entry]?.id ?? '' })),
    };
  }

  #certain({ text, findings }: ReadText): JudgedMention[] {
    const { matcher } = this;
    return findings.candidates
      .filter((candidate) => !matcher.needsPage(candidate))
      .map((candidate) => toMention(matcher.lexicon, candidate, byForm(text, candidate)));
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

const withoutReasons = ({ reasons: _, ...mention }: JudgedMention): Mention => mention;
