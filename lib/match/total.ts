import type { Answer } from './answer';
import type { Reason } from './mention';
import { atMost, type Question, strongestFirst } from './reasons';
import * as weights from './weights';

/** What each part of a page says about a form, from the closest to the farthest. */
export interface Answers {
  readonly sentence: Answer;
  readonly before: Answer;
  readonly after: Answer;
  readonly outside: Answer;
  /** What stands directly beside the form, and the form itself. */
  readonly beside: readonly Reason[];
  /** False where the form means more than its entry, and nothing in its sentence says that the entry is meant. */
  readonly isMeant: boolean;
}

/**
 * Brings the evidence together. Everyday words speak only where something else shows that AI is the subject; where the
 * sentence speaks with one voice, other voices from outside it count little.
 */
export function together(told: Answers, question: Question): Reason[] {
  const answers = isMute(told, question) ? { ...told, outside: withoutBareWord(told.outside) } : told;
  const { common } = question;
  const { beside } = answers;
  const parts = [answers.sentence, answers.before, answers.after, answers.outside] as const;
  const strict = parts.flatMap((part) => part.strict);
  const shows = [...strict, ...beside].some(({ from, weight }) => weight > 0 && from !== 'page');
  const speaks = shows || isVouchedFor(answers, question) || isSaidInManyWords(answers, question);
  const [sentence, before, after, outside] = parts.map((part) => (speaks ? part.reasons : part.strict));
  const hasOwn = parts.some(({ own }) => own);
  const inside = sentence as Reason[];
  const near = [...inside, ...beside.filter(({ from }) => from === 'adjacent')];
  // A phrase that holds the form speaks of it; what else the sentence says may be of another one.
  const isHeld = inside.some(inPhrase) && near.every(({ from, weight }) => !BESIDE.has(from) || weight > 0);
  // A silent sentence goes on about what was named before it.
  const goesOn = near.length === 0 && answers.before.self;
  const voice = isHeld || goesOn ? 1 : voiceOf(near);
  const far = [...(after as Reason[]), ...(outside as Reason[])];
  const others = [...(before as Reason[]), ...(common ? atMost(far, weights.OUTSIDE_LIMIT_COMMON) : far)];
  const everything = [
    ...(isHeld ? inside.map((reason) => against(reason, weights.BOUND)) : inside),
    ...others.map((reason) => outvoted(reason, voice)),
  ];
  // That AI is the subject does not tell which part of its meaning is meant.
  const all = answers.isMeant ? everything : atMost(everything, 0);
  return strongestFirst([
    ...(common && !hasOwn ? atMost(all, weights.OUTSIDE_LIMIT_COMMON) : all),
    ...beside,
  ]);
}

/**
 * Names in doubt vouch for one another on a page that speaks of AI (`H200 … Huawei … Ascend`), where nothing in their
 * block speaks against them.
 */
function isVouchedFor(
  { sentence, before, after, outside, beside }: Answers,
  { isTelling }: Question,
): boolean {
  const inside = [sentence, before, after];
  const isOnPage = outside.strict.some(({ from, weight }) => from === 'page' && weight > 0);
  if (!isOnPage || [...inside.flatMap(({ reasons }) => reasons), ...beside].some(isAgainst)) return false;
  const needed = isTelling ? weights.VOUCHERS_APART : weights.VOUCHERS;
  const inBlock = new Set(inside.flatMap(({ vouchers }) => [...vouchers]));
  return sentence.vouchers.size >= needed || inBlock.size >= weights.VOUCHERS_APART;
}

/** Enough different everyday words of one sense in its block, and none of another, show the subject; a company has too many. */
function isSaidInManyWords({ sentence, before, after, beside }: Answers, { isTelling }: Question): boolean {
  const inside = [sentence, before, after];
  const reasons = inside.flatMap((answer) => answer.reasons);
  if (isTelling || [...reasons, ...beside].some(isAgainst)) return false;
  return new Set(reasons.map(({ evidence }) => evidence)).size >= weights.MANY_WORDS;
}

const isAgainst = ({ weight }: Reason) => weight < 0;

/** A company of which its own block says nothing that has to do with AI. */
function isMute({ sentence, before, after, beside }: Answers, { isTelling, ambiguous }: Question): boolean {
  if (!isTelling || ambiguous === 'rarely') return false;
  const inside = [sentence, before, after].flatMap(({ reasons }) => reasons);
  return [...inside, ...beside].every(({ weight }) => weight <= 0);
}

/** In a market report under a headline with `AI` not every company is in the news for it. */
const withoutBareWord = ({ reasons, strict, ...told }: Answer): Answer => ({
  ...told,
  reasons: reasons.filter(({ evidence }) => !BARE_WORD.has(evidence)),
  strict: strict.filter(({ evidence }) => !BARE_WORD.has(evidence)),
});
const BARE_WORD: ReadonlySet<string> = new Set(['ai', 'artificial intelligence', '人工智能']);

/** A phrase of this sense holds the form itself. */
const inPhrase = ({ from, weight }: Reason) => from === 'phrase' && weight > 0;
const BESIDE: ReadonlySet<Reason['from']> = new Set(['adjacent', 'phrase']);

/** 1 where all evidence speaks for the mark, -1 where all speaks against it, else 0. */
function voiceOf(reasons: readonly Reason[]): number {
  const signs = new Set(reasons.map(({ weight }) => Math.sign(weight)));
  return signs.size === 1 ? ([...signs][0] as number) : 0;
}

const against = (reason: Reason, part: number): Reason =>
  reason.weight < 0 ? { ...reason, weight: reason.weight * part } : reason;

const outvoted = (reason: Reason, voice: number): Reason =>
  reason.weight * voice < 0 ? { ...reason, weight: reason.weight * weights.OUTVOTED } : reason;
