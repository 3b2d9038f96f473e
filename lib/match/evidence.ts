import type { CueBook, CueHit } from './cues';
import type { Candidate } from './find';

/** What was found in a text; both lists are in order. */
export interface Findings {
  readonly candidates: readonly Candidate[];
  /** Empty where nothing on the page needs evidence. */
  readonly cues: readonly CueHit[];
}

/** A block of text with what was found in it: what the sense of its mentions is decided from. */
export interface ReadBlock {
  readonly text: string;
  readonly findings: Findings;
  readonly section: Section;
}

/** Blocks under one heading, or in one article, share a section. */
export interface Section {
  readonly heading: Findings | undefined;
}

/** What opens a section: a heading, or another article or section of the document than the block before. */
export interface Outlined {
  readonly heading: boolean;
  /** The nearest article or section around the block, compared by identity. */
  readonly scope: unknown;
  readonly findings: Findings;
}

/** The sections of a document, one for each block in document order. */
export function outline(blocks: Iterable<Outlined>): Section[] {
  return Array.from(blocks, outliner());
}

/** Tells the section of each block, asked in document order. */
export function outliner(): (block: Outlined) => Section {
  let section: Section | undefined;
  let scope: unknown;
  return (block) => {
    if (!section || block.heading || block.scope !== scope) {
      section = { heading: block.heading ? block.findings : undefined };
      scope = block.scope;
    }
    return section;
  };
}

/** One thing that can speak for or against a sense. */
export interface Signal {
  /** Index of the cue, or -1. */
  readonly cue: number;
  /** Index of an unambiguous entry, or -1. */
  readonly entry: number;
}

/** The signals of a block, each prepared for the question that is asked of it. */
export interface BlockSignals {
  /** Every occurrence, by its beginning. */
  readonly occurrences: readonly (Signal & { readonly start: number; readonly end: number })[];
  /** Every different signal once, with where its first occurrence begins and its last one ends. */
  readonly different: readonly (Signal & { readonly first: number; readonly last: number })[];
}

const known = new WeakMap<Findings, BlockSignals>();
/** Most blocks of a page hold nothing. */
const SILENT: BlockSignals = { occurrences: [], different: [] };

/** The cues and the unambiguous entries of a block. Prepared once, so that a block full of mentions stays linear. */
export function signalsOf(findings: Findings): BlockSignals {
  if (findings.cues.length === 0 && findings.candidates.length === 0) return SILENT;
  const before = known.get(findings);
  if (before) return before;
  const occurrences = [
    ...findings.cues.map(({ start, end, cue }) => ({ start, end, cue, entry: -1 })),
    ...findings.candidates
      .filter(({ ambiguous, version }) => ambiguous !== 'yes' || version !== undefined)
      .map(({ start, end, entry }) => ({ start, end, cue: -1, entry })),
  ].sort((a, b) => a.start - b.start);
  const different = new Map<number, BlockSignals['different'][number]>();
  for (const { start, end, cue, entry } of occurrences) {
    // One of the two is -1.
    const key = cue - entry;
    different.set(key, { cue, entry, first: different.get(key)?.first ?? start, last: end });
  }
  const made = { occurrences, different: [...different.values()] };
  known.set(findings, made);
  return made;
}

/** The different signals in a sentence, without those that overlap the span in question. */
export function signalsIn(
  { occurrences }: BlockSignals,
  { from, to }: { readonly from: number; readonly to: number },
  span: Pick<Candidate, 'start' | 'end'>,
): Signal[] {
  let low = 0;
  for (let high = occurrences.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((occurrences[middle] as { start: number }).start < from) low = middle + 1;
    else high = middle;
  }
  const found: Signal[] = [];
  for (let at = low; at < occurrences.length; at++) {
    const signal = occurrences[at] as BlockSignals['occurrences'][number];
    if (signal.start >= to) break;
    if (signal.end <= to && (signal.end <= span.start || signal.start >= span.end)) found.push(signal);
  }
  return found;
}

/** How a signal bears on an entry: 1 for, -1 against, 0 not at all; `domain` where it only says "AI". */
export type Bearing = { readonly sign: 1 | -1; readonly domain: boolean } | undefined;

/** How a signal bears on an entry. */
export function bearingOf({ cue, entry: other }: Signal, entry: number, book: CueBook): Bearing {
  // The entry itself, unambiguous elsewhere, is as good as a cue; other entries only say that AI is the subject.
  if (other >= 0) return { sign: 1, domain: other !== entry };
  const bearing = book.bearing(cue, entry);
  return bearing && { sign: bearing === 'against' ? -1 : 1, domain: bearing === 'domain' };
}

/** The sentence around a span. A full stop ends one only before a blank, so `3.5` and `Z.ai` stay whole. */
export function sentenceAround(text: string, { start, end }: Pick<Candidate, 'start' | 'end'>) {
  let from = start;
  while (from > 0 && start - from < SENTENCE_REACH && !endsSentence(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < SENTENCE_REACH && !endsSentence(text, to)) to++;
  return { from, to };
}

/** Longest half of a sentence in UTF-16 units; longer runs are lists or code. */
const SENTENCE_REACH = 400;
const TERMINATORS = new Set('。！？；!?;\n');

function endsSentence(text: string, index: number): boolean {
  const unit = text[index] as string;
  return TERMINATORS.has(unit) || (unit === '.' && /\s|$/.test(text[index + 1] ?? ' '));
}
