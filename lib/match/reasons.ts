import { type Answer, both, NOTHING } from './answer';
import type { Bearing, CueBook } from './cues';
import { bearingOf, type Signal } from './evidence';
import type { Candidate } from './find';
import type { Reason } from './mention';
import type { Weights } from './weights';
import * as weights from './weights';

/** A place where evidence stands, with its signals. */
export interface Place {
  readonly from: Reason['from'];
  readonly scale: Weights;
  readonly signals: readonly Signal[];
}

/** What evidence is weighed for. */
export interface Question extends Pick<Candidate, 'entry' | 'ambiguous'> {
  /** The form as it stands in the text, in lower case and without its possessive. */
  readonly form: string;
  /** The entry is no term: capitals beside it make another name. */
  readonly isName: boolean;
  /** The entry is somebody of AI: naming them shows by itself what the page is about. */
  readonly isTelling: boolean;
  /** The entry is a model or a product: several such names together speak for each other. */
  readonly isMade: boolean;
  /** The form is a common word, which people use of other things as well. */
  readonly common: boolean;
}

/** Weighs the evidence of places. */
export type Weigh = (places: readonly Place[], question: Question) => Answer;

/** @param evidence how a signal is called among the reasons */
export function createWeigh(book: CueBook, evidence: (signal: Signal) => string): Weigh {
  return (places, question) => {
    let told = NOTHING;
    for (const place of places) {
      const found = place.signals.length > 0 ? reasonsAt(place, question) : [];
      if (found.length > 0) told = both(told, answerOf(found, place.scale));
    }
    return told;
  };

  function reasonsAt({ from, scale, signals }: Place, question: Question): Found[] {
    const found: Found[] = [];
    const told = toldByCue(signals, question);
    for (const signal of signals) {
      const bearing = bearingOf(signal, question, book);
      if (!bearing || (bearing === 'plain' && told.has(signal.entry))) continue;
      // A phrase speaks first of the form that it holds.
      const isBound = bearing === 'rival' && from !== 'phrase' && speaksOfForm(signal, from, question);
      const weight = weightOf(bearing, scale, question) * (isBound ? weights.BOUND : 1);
      found.push({
        from,
        evidence: evidence(signal),
        weight,
        plain: bearing === 'plain' && !(from === 'phrase' && question.isName),
        domain: bearing === 'domain' || (bearing === 'plain' && signal.cue < 0),
        self: bearing === 'self',
        name: signal.doubt === 'open' ? (signal.within ?? -1) : -1,
      });
    }
    return found;
  }

  /** The entries whose forms are cues here: the word is not counted once more as a name that it may be. */
  function toldByCue(signals: readonly Signal[], question: Question): ReadonlySet<number> {
    const told = new Set<number>();
    for (const signal of signals) {
      const { within } = signal;
      if (within !== undefined && bearingOf(signal, question, book)) told.add(within);
    }
    return told;
  }

  /** `some perplexity` beside Perplexity: the word in lower case is no form, so only its letters tell. */
  function speaksOfForm(signal: Signal, from: Reason['from'], { entry, form }: Question): boolean {
    if (signal.holds === entry) return true;
    return INSIDE.has(from) && signal.cue >= 0 && evidence(signal).toLowerCase().includes(form);
  }
}

/** Where the form itself stands; around its block the same is asked for all forms of an entry. */
const INSIDE: ReadonlySet<Reason['from']> = new Set(['sentence', 'block']);

function answerOf(found: readonly Found[], scale: Weights): Answer {
  const reasons = limited(found, scale);
  const certain = found.filter(({ plain }) => !plain);
  return {
    reasons,
    strict: certain.length === found.length ? reasons : limited(certain, scale),
    own: found.some(({ weight, domain }) => weight > 0 && !domain),
    self: found.some(({ self }) => self),
    vouchers: new Set(found.flatMap(({ plain, name }) => (plain && name >= 0 ? [name] : []))),
  };
}

function weightOf(bearing: NonNullable<Bearing>, scale: Weights, { common }: Question): number {
  if (bearing === 'rival') return -scale.rival;
  if (bearing === 'domain') return common ? scale.domainCommon : scale.domain;
  return scale[bearing];
}

interface Found extends Reason {
  readonly plain: boolean;
  readonly domain: boolean;
  readonly self: boolean;
  /** The entry that the cue may name, or -1. */
  readonly name: number;
}

/** Cuts the evidence of each sign where it reaches the limit, the strongest first; a word counts once. */
function limited(found: readonly Found[], { limit, rivalLimit = limit }: Weights): Reason[] {
  const room = { for: limit, against: rivalLimit };
  let left = found.filter(({ weight }) => weight !== 0);
  const kept: Reason[] = [];
  while (left.length > 0) {
    // A page says a hundred things, of which the limit takes three: picking them costs less than sorting all.
    const { from, evidence, weight: full } = left.splice(strongest(left), 1)[0] as Found;
    const sign = full > 0 ? 'for' : 'against';
    if (kept.some((reason) => isSameWord(reason.evidence, evidence))) continue;
    const weight = Math.sign(full) * Math.min(Math.abs(full), room[sign]);
    room[sign] -= Math.abs(weight);
    kept.push({ from, evidence, weight });
    if (room[sign] <= 0) left = left.filter(({ weight: other }) => other > 0 !== full > 0);
  }
  return kept;
}

/** A plural cue and its singular are found in one word: together they say no more. */
const isSameWord = (one: string, other: string): boolean =>
  one === other || `${one}s` === other || one === `${other}s`;

function strongest(found: readonly Found[]): number {
  let best = 0;
  for (let at = 1; at < found.length; at++) {
    if (byStrength(found[at] as Found, found[best] as Found) < 0) best = at;
  }
  return best;
}

/** Cuts what speaks for the mark where it adds up to more. */
export function atMost(reasons: readonly Reason[], limit: number): Reason[] {
  let room = limit;
  return strongestFirst(reasons).flatMap((reason) => {
    if (reason.weight <= 0) return [reason];
    const weight = Math.min(reason.weight, room);
    room -= weight;
    return weight > 0 ? [{ ...reason, weight }] : [];
  });
}

/** The order in which reasons are told; equal ones by their words, so that the order of entries changes nothing. */
export function strongestFirst<R extends Reason>(reasons: readonly R[]): R[] {
  return reasons.length < 2 ? [...reasons] : [...reasons].sort(byStrength);
}

const byStrength = (a: Reason, b: Reason): number =>
  Math.abs(b.weight) - Math.abs(a.weight) || (a.evidence < b.evidence ? -1 : +(a.evidence > b.evidence));

/** What evidence adds up to; from `THRESHOLD` on a mention is marked. */
export const sum = (reasons: readonly Reason[]): number =>
  // Without rounding, floating point would let 0.3 + 0.7 and 0.7 + 0.3 differ.
  Math.round(reasons.reduce((total, { weight }) => total + weight, 0) * 1000) / 1000;
