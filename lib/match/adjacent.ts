import { firstFrom, type ReadText } from './evidence';
import type { Candidate } from './find';
import type { Reason } from './mention';
import type { Question } from './reasons';
import * as weights from './weights';

/** What directly precedes and follows a form: a version, or a capitalised word that makes it part of another name. */

/** How far a neighbouring word is looked for, in UTF-16 units. */
const REACH = 24;
const FULL_VERSION = /[.\p{L}]/u;
/** True for a version with a point or a word, which only models have; spacecraft have plain numbers. */
export const isFullVersion = (version: string): boolean => FULL_VERSION.test(version);

const WORD_BEFORE = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}’'-]*)(\.?)[ \u00a0]$/u;
const WORD_AFTER = /^[ \u00a0-](\p{Lu}\p{Ll}+)/u;
const THING_AFTER = /^ (Street|Road|Avenue|Lane|Square|Hotel|Island|Castle|Church|herself|himself)(?!\p{L})/u;
const THING_BEFORE =
  /(?<!\p{L})(Mr|Mrs|Ms|Miss|Dr|Professor|Sir|Lady|Senator|Judge|Captain|Coach|Hotel|Café|Monsieur|Madame|Uncle|Aunt)\.? $/u;
/** What stands before a surname without being a given name: forms of address, and what sentences begin with. */
const NO_NAME =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Chief|President|Founder|CEO|And|But|The|As|When|While|For|Yet|So|If|That|What|Why|How|Like|Then|Though|Although|Because|Since|After|Before|Where|Who|In|On|At|By|To|From|With|Of|Or|Is|Can|Did|Does|Has|Will|Here|Now|Today|Still|Even|Only|Once|Later|Earlier|Instead|Meanwhile|Nor|\p{L}+day)$/u;

/** The evidence of the form itself and of what stands beside it. Capitals tell names apart, not terms. */
export function besideReasons(
  { text, findings }: ReadText,
  candidate: Candidate,
  { isName, isTelling, isMade }: Question,
): Reason[] {
  const { start, end, ambiguous, version } = candidate;
  const reasons: Reason[] = [];
  if (version) {
    const weight = isFullVersion(version) ? weights.FULL_VERSION : weights.VERSION;
    reasons.push({ from: 'adjacent', evidence: version, weight });
  }
  if (ambiguous === 'rarely') {
    const weight = isTelling ? weights.LIKELY_TELLING : weights.LIKELY;
    reasons.push({ from: 'form', evidence: text.slice(start, end), weight });
  }
  const other = isMade || isTelling ? otherThing(text, start, end) : undefined;
  if (other !== undefined) reasons.push({ from: 'adjacent', evidence: other, weight: weights.OTHER_THING });
  if (!isName || version || isTitleCase(text)) return reasons;
  const weight = ambiguous === 'short' ? weights.OTHER_FULL_NAME : weights.OTHER_NAME;
  const { candidates } = findings;
  const isNamed = (at: number) => {
    const next = firstFrom(candidates, at);
    return candidates[next]?.start === at || candidates[next - 1]?.end === at;
  };
  const before = text[start - 1] === '·' ? '·' : wordBefore(text, start, ambiguous === 'short');
  const otherOne =
    ambiguous === 'short' ? OTHER_BEARER.exec(text.slice(Math.max(0, start - REACH), start))?.[1] : undefined;
  if (otherOne) reasons.push({ from: 'adjacent', evidence: otherOne, weight });
  if (before !== undefined && !isNamed(start - 1))
    reasons.push({ from: 'adjacent', evidence: before, weight });
  const after = WORD_AFTER.exec(text.slice(end, end + REACH))?.[1];
  if (after !== undefined && !isNamed(end + 1)) reasons.push({ from: 'adjacent', evidence: after, weight });
  return reasons;
}

/** What makes a product's or a company's name the name of a street, a house or a person. */
function otherThing(text: string, start: number, end: number): string | undefined {
  const after = THING_AFTER.exec(text.slice(end, end + REACH))?.[1];
  return after ?? THING_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
}

/** The given name before a surname; nothing where it stands alone or after a form of address. */
export const givenNameBefore = (text: string, start: number): string | undefined =>
  wordBefore(text, start, true);

/** `The other Lambert` is not the one who was named. */
const OTHER_BEARER = /(?<!\p{L})(other|another|different) $/u;

/** @param first whether a sentence's first word counts too: before a surname it is a given name, unless it is known */
function wordBefore(text: string, start: number, first: boolean): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const [whole, word, stop] = WORD_BEFORE.exec(before) ?? [];
  if (whole === undefined || word === undefined || NO_NAME.test(word)) return undefined;
  if (!first && !INSIDE_SENTENCE.test(before.slice(0, -whole.length))) return undefined;
  if (AFTER_PREPOSITION.test(before.slice(0, -whole.length))) return undefined;
  // `OpenAI. Gemini …` ends a sentence, `J. Lee` does not.
  return stop && word.length > 1 ? undefined : word;
}

/** `In Berlin Tesla …` begins with a place. */
const AFTER_PREPOSITION = /(?:^|[.!?:—–-] )(?:In|From|At|Near|Outside) $/u;
const INSIDE_SENTENCE = /[\p{L}\p{N},] $/u;

/** Headlines that capitalise every word tell nothing by it. */
function isTitleCase(text: string): boolean {
  if (text.length > HEADLINE) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Longest headline in UTF-16 units. */
const HEADLINE = 160;
