import type { Findings, ReadText } from './evidence';
import type { Candidate } from './find';

/** Sentences and clauses of a text, found once: what stands in them is asked for every form. */

/** A part of a text, in UTF-16 units. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Longest half of a sentence in UTF-16 units; longer runs are lists or code. */
const REACH = 400;
const TERMINATORS = new Set('。！？；!?\n');
const COMMAS = new Set('，；：;:—');
/** All of them, and what ends something in some places only. */
const MAY_END = /[。！？；!?\n，：;:—.,]/g;

/** Where sentences and clauses end: indices of the units that end them, in order. */
interface Ends {
  readonly sentences: readonly number[];
  readonly clauses: readonly number[];
}
const known = new WeakMap<Findings, Ends>();

/** The sentence around a span. A full stop ends one only before a blank, so `3.5` and `Z.ai` stay whole. */
export const sentenceAround = (block: ReadText, span: Pick<Candidate, 'start' | 'end'>): Part =>
  partAround(endsOf(block).sentences, block.text, span);

/** The clause around a span: the part of its sentence between commas. */
export const clauseAround = (block: ReadText, span: Pick<Candidate, 'start' | 'end'>): Part =>
  partAround(endsOf(block).clauses, block.text, span);

function partAround(ends: readonly number[], text: string, span: Pick<Candidate, 'start' | 'end'>): Part {
  const next = firstAtLeast(ends, span.end);
  // An end inside the name itself (`Yahoo!`) parts nothing.
  let last = firstAtLeast(ends, span.start) - 1;
  while (last >= 0 && (ends[last] as number) >= span.start) last--;
  const from = last < 0 ? 0 : (ends[last] as number) + 1;
  return {
    from: Math.max(from, span.start - REACH),
    to: Math.min(ends[next] ?? text.length, span.end + REACH),
  };
}

function endsOf({ text, findings }: ReadText): Ends {
  const before = known.get(findings);
  if (before) return before;
  const sentences: number[] = [];
  const clauses: number[] = [];
  for (const { index } of text.matchAll(MAY_END)) {
    const isEnd = endsSentence(text, index);
    if (isEnd) sentences.push(index);
    if (isEnd || endsClause(text, index)) clauses.push(index);
  }
  known.set(findings, { sentences, clauses });
  return { sentences, clauses };
}

function endsSentence(text: string, index: number): boolean {
  const unit = text[index] as string;
  return (
    TERMINATORS.has(unit) ||
    (unit === '.' && (index + 1 === text.length || /\s/.test(text[index + 1] as string)))
  );
}

/** A comma between digits is part of a number. */
const endsClause = (text: string, index: number) =>
  text[index] === ',' ? text[index + 1] === ' ' : COMMAS.has(text[index] as string);

/** The index of the first number that is not less than `least`. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
