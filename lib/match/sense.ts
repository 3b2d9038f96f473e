import type { Lexicon } from '../knowledge/lexicon';
import { besideReasons } from './adjacent';
import { isNamedBefore, type PageSignals, placesAround, readPage } from './around';
import type { CueBook } from './cues';
import {
  type BlockSignals,
  clauseAround,
  collectSignals,
  type Doubt,
  type Findings,
  type ReadBlock,
  type ReadText,
  type Signal,
  sentenceAround,
  signalsIn,
} from './evidence';
import type { Candidate } from './find';
import type { Mention, Reason } from './mention';
import { type Answer, atMost, createWeigh, type Question, strongestFirst, sum } from './reasons';
import * as weights from './weights';

/** A candidate with the evidence found for and against it, the strongest first. */
export interface Verdict {
  readonly candidate: Candidate;
  readonly reasons: readonly Reason[];
}

/** Decides what the surface forms of a text mean. */
export interface Judge {
  /** What a page says as a whole, asked for once per read. */
  page(blocks: readonly ReadBlock[], title: ReadText): PageSignals;
  /** The mentions of one block of a page that has been read whole. */
  decide(blocks: readonly ReadBlock[], index: number, page: PageSignals): Mention[];
  /** Every candidate of a block with what speaks for and against it, also those that are not marked. */
  weighAll(blocks: readonly ReadBlock[], index: number, page: PageSignals): Verdict[];
  /** The mentions that need no evidence: what can be marked before the page has been read. */
  certain(block: ReadText): Mention[];
  /** What a text says about the senses of others. */
  signalsOf(block: ReadText): BlockSignals;
}

/** One word without capitals inside or digits, or up to three Han: people use it of other things as well. */
const COMMON_WORD = /^(?:\p{L}\p{Ll}+|\p{Script=Han}{1,3})$/u;
const isCertain = ({ ambiguous }: Candidate) => ambiguous === 'no';

/**
 * Makes the judge of senses for a lexicon and the cues known of it. Evidence counts with falling weight: the phrase, the
 * sentence, the block, the heading over it, the title, the blocks beside it, the page. A form without other senses
 * needs none.
 */
export function createJudge(lexicon: Lexicon, book: CueBook): Judge {
  const weigh = createWeigh(
    book,
    ({ cue, entry }: Signal) => (cue >= 0 ? book.words[cue] : lexicon.entries[entry]?.id) as string,
  );
  const known = new WeakMap<Findings, BlockSignals>();
  return { page, decide, weighAll, certain, signalsOf };

  function page(blocks: readonly ReadBlock[], title: ReadText): PageSignals {
    return readPage(blocks, signalsOf(title).different, signalsOf);
  }

  function certain(block: ReadText): Mention[] {
    return block.findings.candidates
      .filter(isCertain)
      .map((candidate) => mention(lexicon, candidate, byForm(block, candidate)));
  }

  function decide(blocks: readonly ReadBlock[], index: number, page: PageSignals): Mention[] {
    return weighAll(blocks, index, page)
      .filter(({ reasons }) => sum(reasons) >= weights.THRESHOLD)
      .map(({ candidate, reasons }) => mention(lexicon, candidate, reasons));
  }

  function weighAll(blocks: readonly ReadBlock[], index: number, page: PageSignals): Verdict[] {
    const block = blocks[index] as ReadBlock;
    const here = { blocks, index, page };
    /** What stands around the block says the same to all its mentions of an entry. */
    const around = new Map<string, Answer>();
    return block.findings.candidates.map((candidate) => {
      if (isCertain(candidate)) return { candidate, reasons: byForm(block, candidate) };
      const { entry, ambiguous, start } = candidate;
      if (ambiguous === 'short') {
        const named = isNamedBefore(entry, start, here, signalsOf);
        return { candidate, reasons: named ? shortReasons(block, candidate) : [] };
      }
      // Its sense has not been told yet: silence.
      if (!book.has(entry)) return { candidate, reasons: [] };
      const question = ask(block, candidate);
      const key = `${entry} ${ambiguous} ${question.common}`;
      const outside = around.get(key) ?? weigh(placesAround(question, here, signalsOf, book), question);
      around.set(key, outside);
      const inside = weighInside(block, candidate, question, signalsOf(block));
      return {
        candidate,
        reasons: together(inside, outside, besideReasons(block, candidate, question), question),
      };
    });
  }

  /** A short name stands for the fuller one before it, unless something in its block speaks against that. */
  function shortReasons(block: ReadText, candidate: Candidate): Reason[] {
    const question = ask(block, candidate);
    const { reasons } = weighInside(block, candidate, question, signalsOf(block));
    const evidence = lexicon.entries[candidate.entry]?.id as string;
    return strongestFirst([
      { from: 'page', evidence, weight: weights.NAMED },
      ...reasons.filter(({ weight }) => weight < 0),
      ...besideReasons(block, candidate, question),
    ]);
  }

  function signalsOf(block: ReadText): BlockSignals {
    const before = known.get(block.findings);
    if (before) return before;
    const sure = collectSignals(block.findings, (candidate) => (isCertain(candidate) ? 'none' : undefined));
    const signals = collectSignals(block.findings, (candidate) => doubtOf(candidate, block, sure));
    known.set(block.findings, signals);
    return signals;
  }

  /** A form that is all but certain speaks for others too, unless its own block speaks against it. */
  function doubtOf(candidate: Candidate, block: ReadText, sure: BlockSignals): Doubt | undefined {
    const { entry, ambiguous, version } = candidate;
    if (isCertain(candidate)) return 'none';
    if (ambiguous === 'short' || !book.has(entry)) return undefined;
    const question = ask(block, candidate);
    const { reasons } = weighInside(block, candidate, question, sure);
    const total = sum([...reasons, ...besideReasons(block, candidate, question)]);
    if (ambiguous === 'yes' && !version) {
      if (total < 0 || !(question.isMade || question.isTelling)) return undefined;
      return question.isMade ? 'open' : 'owner';
    }
    if (total < weights.THRESHOLD) return undefined;
    return version ? 'none' : 'some';
  }

  function ask({ text }: ReadText, { entry, ambiguous, start, end }: Candidate): Question {
    const kind = lexicon.entries[entry]?.kind;
    const isTerm = kind === 'term';
    const isTelling = kind === 'company' || kind === 'lab' || kind === 'person';
    const isWord = COMMON_WORD.test(text.slice(start, end));
    const isMade = kind === 'model' || kind === 'product';
    return { entry, ambiguous, isName: !isTerm, isTelling, isMade, common: isTerm && isWord };
  }

  /** The evidence of the phrase, the sentence and the rest of the block. */
  function weighInside(
    { text }: ReadText,
    candidate: Candidate,
    question: Question,
    signals: BlockSignals,
  ): Answer {
    const sentence = sentenceAround(text, candidate);
    const { beside, around } = signalsIn(signals, sentence, candidate);
    const close = signalsIn(signals, clauseAround(text, candidate), candidate).beside;
    const beyond = signals.different.filter(({ first, last }) => first < sentence.from || last > sentence.to);
    return weigh(
      [
        { from: 'adjacent', scale: weights.PHRASE, signals: around },
        { from: 'sentence', scale: weights.CLAUSE, signals: close },
        {
          from: 'sentence',
          scale: weights.SENTENCE,
          signals: beside.filter((signal) => !close.includes(signal)),
        },
        { from: 'block', scale: weights.BLOCK, signals: beyond },
      ],
      question,
    );
  }
}

/**
 * Adds the evidence up. Everyday words speak only where something else shows that AI is the subject; and where nothing
 * on the page does, even a form that rarely means anything else has to.
 */
function together(
  inside: Answer,
  outside: Answer,
  beside: readonly Reason[],
  { common, isTelling, ambiguous }: Question,
): Reason[] {
  const speaks = [...inside.strict, ...outside.strict, ...beside].some(
    ({ from, weight }) => weight > 0 && from !== 'page',
  );
  const isAlone = ![...inside.strict, ...outside.strict].some(({ weight }) => weight > 0);
  const alone =
    ambiguous === 'rarely' && isAlone && !isTelling
      ? [{ from: 'page', evidence: 'AI', weight: weights.ALONE } as const]
      : [];
  const near = speaks ? inside.reasons : inside.strict;
  const far = speaks ? outside.reasons : outside.strict;
  return strongestFirst([
    ...near,
    ...(common ? atMost(far, weights.OUTSIDE_LIMIT_COMMON) : far),
    ...beside,
    ...alone,
  ]);
}

/** The form itself is the reason. */
function byForm({ text }: ReadText, { start, end }: Candidate): Reason[] {
  return [{ from: 'form', evidence: text.slice(start, end), weight: weights.THRESHOLD }];
}

function mention(
  lexicon: Lexicon,
  { start, end, entry, version }: Candidate,
  reasons: readonly Reason[],
): Mention {
  const { id, kind } = lexicon.entries[entry] as Lexicon['entries'][number];
  return { start, end, id, kind, ...(version !== undefined && { version }), reasons };
}
