import type { Lexicon } from '../knowledge/lexicon';
import { besideReasons } from './adjacent';
import type { BlockSignals, ReadText } from './evidence';
import type { Candidate } from './find';
import { placesInside } from './inside';
import { isTerm, type Reason } from './mention';
import type { Answer, Question, Weigh } from './reasons';
import { together } from './total';

/** One word without capitals inside or digits, or up to three Han: people use it of other things as well. */
const COMMON_WORD = /^(?:\p{L}\p{Ll}+|\p{Script=Han}{1,3})$/u;
const NOTHING: Answer = { reasons: [], strict: [], own: false };

/** Weighs a candidate by the block in which it stands. */
export class OwnBlock {
  constructor(
    readonly lexicon: Lexicon,
    readonly weigh: Weigh,
  ) {}

  /** What evidence is weighed for: the form as it stands in the text. */
  ask({ text }: ReadText, { entry, ambiguous, start, end }: Candidate): Question {
    const kind = this.lexicon.entries[entry]?.kind;
    const isTermItself = isTerm(this.lexicon, entry);
    return {
      entry,
      ambiguous,
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
    const { sentence, before, after } = placesInside(block, candidate, signals);
    const answers = {
      sentence: this.weigh(sentence, question),
      before: this.weigh(before, question),
      after: this.weigh(after, question),
      outside,
      beside: besideReasons(block, candidate, question),
    };
    return together(answers, question);
  }
}
