import type { Lexicon } from '../knowledge/lexicon';
import { besideReasons } from './adjacent';
import { type Answer, NOTHING } from './answer';
import type { CueBook } from './cues';
import { type BlockSignals, bearingOf, type ReadText } from './evidence';
import type { Candidate } from './find';
import { placesInside } from './inside';
import { isTerm, type Reason } from './mention';
import type { Place, Question, Weigh } from './reasons';
import { type Answers, together } from './total';

/** One word without capitals inside or digits, or up to three Han: people use it of other things as well. */
const COMMON_WORD = /^(?:\p{L}\p{Ll}+|\p{Script=Han}{1,3})$/u;

const POSSESSIVE = /['’]s?$/u;

/** What a block says of a candidate in it, as far as these signals go. */
interface WeighedInside {
  readonly signals: BlockSignals;
  readonly answers: Omit<Answers, 'outside'>;
}

/** Weighs a candidate by the block in which it stands. */
export class OwnBlock {
  /** Asked for twice: before the page is known, and then for good. */
  readonly #inside = new WeakMap<Candidate, WeighedInside>();

  constructor(
    readonly lexicon: Lexicon,
    readonly book: CueBook,
    readonly weigh: Weigh,
  ) {}

  /** What evidence is weighed for: the form as it stands in the text. */
  ask({ text }: ReadText, { entry, ambiguous, start, end }: Candidate): Question {
    const kind = this.lexicon.entries[entry]?.kind;
    const isTermItself = isTerm(this.lexicon, entry);
    return {
      entry,
      ambiguous,
      form: text.slice(start, end).replace(POSSESSIVE, '').toLowerCase(),
      isName: !isTermItself,
      isTelling: kind === 'company' || kind === 'lab',
      isMade: kind === 'model' || kind === 'product',
      common: isTermItself && COMMON_WORD.test(text.slice(start, end)),
    };
  }

  /** @param outside what stands around the block, where that is known */
  reasons(
    block: ReadText,
    candidate: Candidate,
    question: Question,
    signals: BlockSignals,
    outside: Answer = NOTHING,
  ): Reason[] {
    let inside = this.#inside.get(candidate);
    if (inside?.signals !== signals) {
      inside = this.#weighInside(block, candidate, question, signals);
      this.#inside.set(candidate, inside);
    }
    return together({ ...inside.answers, outside }, question);
  }

  #weighInside(
    block: ReadText,
    candidate: Candidate,
    question: Question,
    signals: BlockSignals,
  ): WeighedInside {
    const { sentence, before, after } = placesInside(block, candidate, signals);
    const needed = question.ambiguous === 'broad' ? neededWord(sentence, question, this.book) : undefined;
    const said = this.weigh(sentence, question);
    const isTold = said.reasons.some(({ evidence }) => evidence === needed);
    // It is told, and weighs nothing: something else must speak for the form.
    const told: Reason[] =
      needed === undefined || isTold ? [] : [{ from: 'sentence', evidence: needed, weight: 0 }];
    return {
      signals,
      answers: {
        sentence: said,
        before: this.weigh(before, question),
        after: this.weigh(after, question),
        beside: this.#inside.get(candidate)?.answers.beside ?? [
          ...besideReasons(block, candidate, question),
          ...told,
        ],
        isMeant:
          question.ambiguous !== 'broad' ||
          needed !== undefined ||
          isNamedHere(sentence, question, this.book),
      },
    };
  }
}

/** The word in the sentence that tells which part of a form's meaning is meant. */
function neededWord(sentence: readonly Place[], { entry }: Question, book: CueBook): string | undefined {
  const needs = book.needs(entry);
  const signals = sentence.flatMap((place) => place.signals);
  const found = signals.find(({ cue, within }) => needs.has(cue) && within !== entry);
  return found && book.words[found.cue];
}

/** The sentence holds a phrase of this very sense around the form, or the entry's own name. */
const isNamedHere = (sentence: readonly Place[], question: Question, book: CueBook): boolean =>
  sentence.some(({ from, signals }) =>
    signals.some((signal) => {
      const bearing = bearingOf(signal, question, book);
      return bearing === 'self' || (from === 'phrase' && (bearing === 'own' || bearing === 'plain'));
    }),
  );
