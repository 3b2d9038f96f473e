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
  const own = [...(sentence as Reason[]), ...beside.filter(({ from }) => from === 'adjacent')];
  // A silent sentence goes on about what was named before it.
  const voice = own.length === 0 && answers.before.self ? 1 : voiceOf(own);
  const far = [...(after as Reason[]), ...(outside as Reason[])];
  const others = [...(before as Reason[]), ...(common ? atMost(far, weights.OUTSIDE_LIMIT_COMMON) : far)];
  const hasOwn = parts.some(({ own }) => own);
  const all = [...(sentence as Reason[]), ...others.map((reason) => outvoted(reason, voice))];
  return strongestFirst([
    ...(common && !hasOwn ? atMost(all, weights.OUTSIDE_LIMIT_COMMON) : all),
    ...beside,
  ]);
}

/** 1 where all evidence speaks for the mark, -1 where all speaks against it, else 0. */
function voiceOf(reasons: readonly Reason[]): number {
  const signs = new Set(reasons.map(({ weight }) => Math.sign(weight)));
  return signs.size === 1 ? ([...signs][0] as number) : 0;
}

const outvoted = (reason: Reason, voice: number): Reason =>
  reason.weight * voice < 0 ? { ...reason, weight: reason.weight * weights.OUTVOTED } : reason;
