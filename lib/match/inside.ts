import {
  type BlockSignals,
  clauseAround,
  type ReadText,
  type Signal,
  sentenceAround,
  signalsIn,
} from './evidence';
import type { Candidate } from './find';
import type { Place } from './reasons';
import * as weights from './weights';

/** The places inside a block where evidence stands, by how close it is to a form. */
export interface Inside {
  /** The phrase that holds the form, its clause and its sentence. */
  readonly sentence: readonly Place[];
  /** What was said in the block before that sentence. */
  readonly before: readonly Place[];
  /** What is said only after it. */
  readonly after: readonly Place[];
}

export function placesInside({ text }: ReadText, candidate: Candidate, signals: BlockSignals): Inside {
  const sentence = sentenceAround(text, candidate);
  const { beside, around } = signalsIn(signals, sentence, candidate);
  const close = new Set<Signal>(signalsIn(signals, clauseAround(text, candidate), candidate).beside);
  const inBlock = (holds: (signal: BlockSignals['different'][number]) => boolean): Place[] => [
    { from: 'block', scale: weights.BLOCK, signals: signals.different.filter(holds) },
  ];
  return {
    sentence: [
      { from: 'adjacent', scale: weights.PHRASE, signals: around },
      { from: 'sentence', scale: weights.CLAUSE, signals: [...close] },
      { from: 'sentence', scale: weights.SENTENCE, signals: beside.filter((signal) => !close.has(signal)) },
    ],
    before: inBlock(({ first }) => first < sentence.from),
    after: inBlock(({ first, last }) => first >= sentence.from && last > sentence.to),
  };
}
