import type { Bearing, CueBook, CueHit } from './cues';
import type { Candidate } from './find';

/** What was found in a text; both lists are in order. */
export interface Findings {
  readonly candidates: readonly Candidate[];
  /** Empty where nothing on the page needs evidence. */
  readonly cues: readonly CueHit[];
}

/** A text with what was found in it. */
export interface ReadText {
  readonly text: string;
  readonly findings: Findings;
}

/** A block of text with what was found in it: what the sense of its mentions is decided from. */
export interface ReadBlock extends ReadText {
  readonly section: Section;
}

/** Blocks under one heading, or in one article, share a section. */
export interface Section {
  readonly heading: ReadText | undefined;
}

/** What opens a section: a heading, or another article or section of the document than the block before. */
export interface Outlined extends ReadText {
  readonly heading: boolean;
  /** The nearest article or section around the block, compared by identity. */
  readonly scope: unknown;
}

/** The sections of a document, one for each block in document order. */
export function outline(blocks: Iterable<Outlined>): Section[] {
  let section: Section | undefined;
  let scope: unknown;
  return Array.from(blocks, (block) => {
    if (!section || block.heading || block.scope !== scope) {
      section = { heading: block.heading ? { text: block.text, findings: block.findings } : undefined };
      scope = block.scope;
    }
    return section;
  });
}

/** One thing that can speak for or against a sense. */
export interface Signal {
  /** Index of the cue, or -1. */
  readonly cue: number;
  /** Index of an entry named beyond doubt, or -1. */
  readonly entry: number;
  /** How far it is in doubt: what has other senses proves nothing of its own entry, and little of others. */
  readonly doubt: Doubt;
  /** The entry of a form inside the cue (`estate agent`): it speaks of that form first. */
  readonly holds?: number;
}

/** `none`: beyond doubt; `some`: all but certain, so it shows that AI is the subject; `open`: it may mean its entry,
 * `owner`: and that is a company, which has many things beside AI. */
export type Doubt = 'none' | 'some' | 'open' | 'owner';

/** The signals of a block, each prepared for the question that is asked of it. */
export interface BlockSignals {
  /** Every occurrence, by its beginning. */
  readonly occurrences: readonly (Signal & { readonly start: number; readonly end: number })[];
  /** Every different signal once, with where its first occurrence begins and its last one ends. */
  readonly different: readonly (Signal & { readonly first: number; readonly last: number })[];
}

/**
 * The cues and the named entries of a text.
 * @param doubtOf how far it is in doubt that a candidate names its entry; undefined where it says nothing
 */
export function collectSignals(
  { cues, candidates }: Findings,
  doubtOf: (candidate: Candidate) => Doubt | undefined,
): BlockSignals {
  const occurrences: BlockSignals['occurrences'][number][] = [
    ...cues.map((hit) => ({ ...hit, entry: -1, doubt: 'none' as const, ...heldBy(hit, candidates) })),
    ...candidates.flatMap((candidate) => {
      const { start, end, entry } = candidate;
      const doubt = doubtOf(candidate);
      return doubt ? [{ start, end, cue: -1, entry, doubt }] : [];
    }),
  ].sort((a, b) => a.start - b.start);
  const different = new Map<string, BlockSignals['different'][number]>();
  for (const { start, end, ...signal } of occurrences) {
    const key = `${signal.cue}/${signal.entry}/${signal.doubt}/${signal.holds}`;
    different.set(key, { ...signal, first: different.get(key)?.first ?? start, last: end });
  }
  return { occurrences, different: [...different.values()] };
}

function heldBy({ start, end }: CueHit, candidates: readonly Candidate[]): { holds?: number } {
  const held = candidates[firstFrom(candidates, start)];
  const isInside = held && held.end <= end && held.end - held.start < end - start;
  return isInside ? { holds: held.entry } : {};
}

/** The signals inside a part of the text that overlap the span nowhere, and those that hold it and more. */
export function signalsIn(
  { occurrences }: BlockSignals,
  { from, to }: Part,
  span: Pick<Candidate, 'start' | 'end'>,
): { beside: Signal[]; around: Signal[] } {
  const beside: Signal[] = [];
  const around: Signal[] = [];
  for (let at = firstFrom(occurrences, from); at < occurrences.length; at++) {
    const signal = occurrences[at] as BlockSignals['occurrences'][number];
    if (signal.start >= to) break;
    if (signal.end <= span.start || signal.start >= span.end) {
      if (signal.end <= to) beside.push(signal);
    } else if (signal.start <= span.start && signal.end >= span.end) {
      if (signal.start < span.start || signal.end > span.end) around.push(signal);
    }
  }
  return { beside, around: around.filter(({ cue }) => cue >= 0) };
}

/** The index of the first occurrence at or after an offset. */
function firstFrom(occurrences: readonly { readonly start: number }[], from: number): number {
  let low = 0;
  for (let high = occurrences.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((occurrences[middle] as { start: number }).start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What must be known of a candidate to say how a signal bears on it. */
interface Asked extends Pick<Candidate, 'entry' | 'ambiguous'> {
  /** The entry is a model or a product: companies that stand beside it may be its makers. */
  readonly isMade: boolean;
}

/**
 * How a signal bears on a candidate. The entry itself, named beyond doubt elsewhere, is as good as a cue; other entries
 * only say that AI is the subject. What is only likely to name the entry proves nothing of a form like it.
 */
export function bearingOf(
  { cue, entry: other, doubt }: Signal,
  { entry, ambiguous, isMade }: Asked,
  book: CueBook,
): Bearing {
  if (other < 0) return book.bearing(cue, entry);
  if (other !== entry && doubt === 'owner') return isMade ? 'plain' : undefined;
  if (other !== entry) return doubt === 'open' ? 'plain' : 'domain';
  if (doubt !== 'some') return doubt === 'none' ? 'self' : undefined;
  return ambiguous === 'rarely' ? undefined : 'domain';
}

/** A part of a text, in UTF-16 units. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The sentence around a span. A full stop ends one only before a blank, so `3.5` and `Z.ai` stay whole. */
export const sentenceAround = (text: string, span: Pick<Candidate, 'start' | 'end'>): Part =>
  partAround(text, span, endsSentence);

/** The clause around a span: the part of its sentence between commas. */
export const clauseAround = (text: string, span: Pick<Candidate, 'start' | 'end'>): Part =>
  partAround(text, span, endsClause);

function partAround(
  text: string,
  { start, end }: Pick<Candidate, 'start' | 'end'>,
  ends: (text: string, index: number) => boolean,
): Part {
  let from = start;
  while (from > 0 && start - from < SENTENCE_REACH && !ends(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < SENTENCE_REACH && !ends(text, to)) to++;
  return { from, to };
}

/** Longest half of a sentence in UTF-16 units; longer runs are lists or code. */
const SENTENCE_REACH = 400;
const TERMINATORS = new Set('。！？；!?\n');
const COMMAS = new Set('，；：;:—');

/** A comma between digits is part of a number. */
function endsClause(text: string, index: number): boolean {
  const unit = text[index] as string;
  if (unit === ',') return text[index + 1] === ' ';
  return COMMAS.has(unit) || endsSentence(text, index);
}

function endsSentence(text: string, index: number): boolean {
  const unit = text[index] as string;
  return TERMINATORS.has(unit) || (unit === '.' && /\s|$/.test(text[index + 1] ?? ' '));
}
