import { type BlockSignals, type ReadText, type Signal, signalsIn } from './evidence';
import type { Candidate } from './find';
import type { Place } from './reasons';
import { clauseAround, sentenceAround } from './sentence';
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

const BLOCK = { from: 'block', scale: weights.BLOCK } as const;
const NEAR = { from: 'near', scale: weights.NEAR } as const;

export function placesInside(block: ReadText, candidate: Candidate, signals: BlockSignals): Inside {
  const sentence = sentenceAround(block, candidate);
  const { around, clause, rest } = signalsIn(signals, sentence, clauseAround(block, candidate), candidate);
  const before: Signal[] = [];
  const after: Signal[] = [];
  for (const { signal, first, last } of signals.different) {
    if (first < sentence.from) before.push(signal);
    else if (last > sentence.to) after.push(signal);
  }
  return {
    sentence: [
      { from: 'phrase', scale: weights.PHRASE, signals: around },
      { from: 'sentence', scale: weights.CLAUSE, signals: clause },
      { from: 'sentence', scale: weights.SENTENCE, signals: rest },
    ],
    before: [{ ...(isAnew(block.text, sentence.from) ? NEAR : BLOCK), signals: before }],
    after: [{ ...BLOCK, signals: after }],
  };
}

/** How a sentence begins that turns to another matter. */
const ANEW =
  /^[\s”"’」』]*(?:Separately|In (?:a|an) (?:separate|other|unrelated)|In other |In another |(?:另外|另据|另據|另有|另一[则則起宗桩樁])[，,]?)/u;
/** Longest of these in UTF-16 units. */
const BEGINNING = 24;

/** A paragraph of news in brief may go on to something else: what was said before it is then only near. */
const isAnew = (text: string, from: number): boolean => ANEW.test(text.slice(from, from + BEGINNING));
