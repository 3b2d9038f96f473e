import type { Lexicon } from '../knowledge/lexicon';
import { type Answer, both } from './answer';
import {
  isNamedBefore,
  type PageSignals,
  placesAround,
  placesOnPage,
  readPage,
  type Surroundings,
  surroundingsOf,
} from './around';
import { otherBearer } from './bearer';
import { ContextReader } from './context-reader';
import { type ContextWords, NO_CONTEXT_WORDS } from './context-words';
import type { CueBook } from './cues';
import type { ReadBlock, ReadText, Signal } from './evidence';
import { type Candidate, isCertain } from './find';
import { byForm, isTerm, type JudgedMention, type Reason, toMention } from './mention';
import { OwnBlock } from './own-block';
import { createWeigh, type Question, strongestFirst, sum, type Weigh } from './reasons';
import { createSignals, type SignalsOf } from './signals';
import * as weights from './weights';

/** A candidate with the evidence found for and against it, the strongest first. */
export interface Verdict {
  readonly candidate: Candidate;
  readonly reasons: readonly Reason[];
}

/** Makes the judge of a lexicon, its cues, and what was learned of other words. */
export const createJudge = (lexicon: Lexicon, book: CueBook, words: ContextWords = NO_CONTEXT_WORDS): Judge =>
  new Judge(lexicon, book, words);

/** Asked for no entry, a cue says whether it is a word of AI. */
const NO_ENTRY = -1;

const ALONE: Reason = { from: 'page', evidence: 'AI', weight: weights.ALONE };

/**
 * Decides what the surface forms of a text mean. Evidence counts with falling weight: the phrase, the clause, the
 * sentence, the block, the heading over it, the title, the blocks beside it, the page. A form without other senses
 * needs none.
 */
export class Judge {
  readonly #weigh: Weigh;
  readonly #ownBlock: OwnBlock;
  readonly #context: ContextReader;
  /** What a text says about the senses of others. */
  readonly signalsOf: SignalsOf;
  /** The page says the same to every question of a kind. */
  readonly #pages = new WeakMap<PageSignals, Map<string, Answer>>();
  /** By page and entry, negative for its certain forms: does it stand alone there? */
  readonly #alone = new WeakMap<PageSignals, Map<number, boolean>>();

  constructor(
    readonly lexicon: Lexicon,
    readonly book: CueBook,
    words: ContextWords,
  ) {
    this.#context = new ContextReader(words);
    this.#weigh = createWeigh(book, ({ cue, entry }) =>
      cue >= 0 ? (book.words[cue] as string) : this.#id(entry),
    );
    this.#ownBlock = new OwnBlock(lexicon, book, this.#weigh);
    this.signalsOf = createSignals(book, this.#ownBlock);
  }

  /** What a page says as a whole, asked for once per read. */
  page(blocks: readonly ReadBlock[], title: ReadText): PageSignals {
    const titleSignals = this.signalsOf(title).said;
    return readPage(blocks, titleSignals, this.signalsOf);
  }

  /** The mentions of one block of a page that has been read whole. */
  decide(blocks: readonly ReadBlock[], index: number, page: PageSignals): JudgedMention[] {
    return this.weighAll(blocks, index, page)
      .filter(({ reasons }) => sum(reasons) >= weights.THRESHOLD)
      .map(({ candidate, reasons }) => toMention(this.lexicon, candidate, strongestFirst(reasons)));
  }

  /** Every candidate of a block with what speaks for and against it, also those that are not marked. */
  weighAll(blocks: readonly ReadBlock[], index: number, page: PageSignals): Verdict[] {
    const block = blocks[index] as ReadBlock;
    const here = { blocks, index, page };
    /** What stands around the block says the same to all its mentions of an entry. */
    const around = new Map<string, Answer>();
    let surroundings: Surroundings | undefined;
    return block.findings.candidates.map((candidate) => {
      if (isCertain(candidate)) return { candidate, reasons: this.#certainReasons(block, candidate, page) };
      const { entry, ambiguous, start } = candidate;
      if (ambiguous === 'short') {
        const named = isNamedBefore(entry, start, here, this.signalsOf);
        return { candidate, reasons: named ? this.#shortReasons(block, candidate) : [] };
      }
      // Its sense has not been told yet: silence.
      if (!this.book.has(entry)) return { candidate, reasons: [] };
      const question = this.#ownBlock.ask(block, candidate);
      const key = `${entry} ${ambiguous} ${question.common}`;
      surroundings ??= surroundingsOf(here, this.signalsOf);
      const outside = around.get(key) ?? this.#outside(question, key, surroundings, page);
      around.set(key, outside);
      const reasons = [
        ...this.#ownBlock.reasons(block, candidate, question, this.signalsOf(block), outside),
        ...(!question.isTelling && this.#isAlone(candidate, page) ? [ALONE] : []),
      ];
      const total = sum(reasons);
      const isOpen = ambiguous !== 'broad' || total >= weights.THRESHOLD;
      const isEnough = ambiguous === 'rarely' && question.isTelling;
      const context = isOpen ? this.#context.reasons(block, candidate, this.#id(entry), total, isEnough) : [];
      return { candidate, reasons: [...reasons, ...context] };
    });
  }

  /** The form itself is the reason; but a term alone on a page that never speaks of AI is another field's. */
  #certainReasons(block: ReadText, candidate: Candidate, page: PageSignals): Reason[] {
    const isAlone = isTerm(this.lexicon, candidate.entry) && this.#isAlone(candidate, page);
    return isAlone ? [...byForm(block.text, candidate), ALONE] : byForm(block.text, candidate);
  }

  /**
   * True where nothing else on the page speaks of AI: for a form that is only likely it must be beyond doubt, since two
   * such forms do not prove each other.
   */
  #isAlone(candidate: Candidate, page: PageSignals): boolean {
    const known = this.#alone.get(page) ?? new Map<number, boolean>();
    this.#alone.set(page, known);
    const key = isCertain(candidate) ? -1 - candidate.entry : candidate.entry;
    const isAlone = known.get(key) ?? this.#speaksAlone(candidate, page);
    known.set(key, isAlone);
    return isAlone;
  }

  #speaksAlone({ entry, ambiguous }: Candidate, { signals, title }: PageSignals): boolean {
    const speaks = ({ cue, entry: other, doubt, within }: Signal) => {
      if (cue >= 0)
        return (within !== entry || ambiguous === 'no') && this.book.bearing(cue, NO_ENTRY) === 'domain';
      const isSure = doubt === 'none' || (ambiguous === 'no' && doubt === 'some');
      return isSure && (other !== entry || ambiguous !== 'no');
    };
    return !signals.some(speaks) && !title.some(speaks);
  }

  #outside(question: Question, key: string, surroundings: Surroundings, whole: PageSignals): Answer {
    const near = this.#weigh(placesAround(question, surroundings, this.book), question);
    const onPage = this.#pages.get(whole) ?? new Map<string, Answer>();
    this.#pages.set(whole, onPage);
    const page = onPage.get(key) ?? this.#weigh(placesOnPage(question, whole, this.book), question);
    onPage.set(key, page);
    return both(near, page);
  }

  /** A short name stands for the fuller one before it, unless something in its block speaks against that. */
  #shortReasons(block: ReadText, candidate: Candidate): Reason[] {
    const evidence = this.#id(candidate.entry);
    const reasons = this.#ownBlock.reasons(
      block,
      candidate,
      this.#ownBlock.ask(block, candidate),
      this.signalsOf(block),
    );
    const other = otherBearer(block, candidate);
    return strongestFirst([
      { from: 'page', evidence, weight: weights.NAMED },
      ...(other ? [{ from: 'adjacent' as const, evidence: other, weight: weights.OTHER_NAME }] : []),
      ...reasons.filter(({ weight }) => weight < 0),
    ]);
  }

  #id(entry: number): string {
    return this.lexicon.entries[entry]?.id as string;
  }
}
