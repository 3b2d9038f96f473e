import type { Reason } from './mention';
import { type Answer, atMost, type Question, strongestFirst } from './reasons';
import * as weights from './weights';

/** What each part of a page says about a form, from the closest to the farthest. */
export interface Answers {
  readonly sentence: Answer;
  readonly before: Answer;
  readonly after: Answer;
  readonly outside: Answer;
  /** What stands directly beside the form, and the form itself. */
  readonly beside: readonly Reason[];
}

/**
 * Brings the evidence together. Everyday words speak only where something else shows that AI is the subject; where the
 * sentence speaks with one voice, other voices from outside it count little.
 */
export function together(answers: Answers, { common }: Question): Reason[] {
  const { beside } = answers;
  const parts = [answers.sentence, answers.before, answers.after, answers.outside] as const;
  const strict = parts.flatMap((part) => part.strict);
  const speaks = [...strict, ...beside].some(({ from, weight }) => weight > 0 && from !== 'page');
  const [sentence, before, after, outside] = parts.map((part) => (speaks ? part.reasons : part.strict));
  const hasOwn = parts.some(({ own }) => own);
  const inside = sentence as Reason[];
  const near = [...inside, ...beside.filter(({ from }) => from === 'adjacent')];
  // A phrase that holds the form speaks of it; what else the sentence says may be of another one.
  const isHeld = inside.some(inPhrase) && near.every(({ from, weight }) => from !== 'adjacent' || weight > 0);
  // A silent sentence goes on about what was named before it.
  const goesOn = near.length === 0 && answers.before.self;
  const voice = isHeld || goesOn ? 1 : voiceOf(near);
  const far = [...(after as Reason[]), ...(outside as Reason[])];
  const others = [...(before as Reason[]), ...(common ? atMost(far, weights.OUTSIDE_LIMIT_COMMON) : far)];
  const all = [
    ...(isHeld ? inside.map((reason) => against(reason, weights.BOUND)) : inside),
    ...others.map((reason) => outvoted(reason, voice)),
  ];
  return strongestFirst([
    ...(common && !hasOwn ? atMost(all, weights.OUTSIDE_LIMIT_COMMON) : all),
    ...beside,
  ]);
}

/** A phrase of this sense holds the form itself. */
const inPhrase = ({ from, weight }: Reason) => from === 'adjacent' && weight > 0;

/** 1 where all evidence speaks for the mark, -1 where all speaks against it, else 0. */
function voiceOf(reasons: readonly Reason[]): number {
  const signs = new Set(reasons.map(({ weight }) => Math.sign(weight)));
  return signs.size === 1 ? ([...signs][0] as number) : 0;
}

const against = (reason: Reason, part: number): Reason =>
  reason.weight < 0 ? { ...reason, weight: reason.weight * part } : reason;

const outvoted = (reason: Reason, voice: number): Reason =>
  reason.weight * voice < 0 ? { ...reason, weight: reason.weight * weights.OUTVOTED } : reason;
