import type { Bearing, CueBook, CueHit } from './cues';
import type { Candidate } from './find';
import type { Part } from './sentence';

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
export interface Section<Heading = ReadText> {
  readonly heading: Heading | undefined;
}

/** What opens a section: a heading, or another article or section of the document than the block before. */
export interface Outlined {
  readonly heading: boolean;
  /** The nearest article or section around the block, compared by identity. */
  readonly scope: unknown;
}

/** The sections of a document, one for each block in document order. */
export function outline<Block extends Outlined>(blocks: Iterable<Block>): Section<Block>[] {
  return Array.from(blocks, outliner<Block>());
}

/** Tells the section of each block, asked in document order. */
export function outliner<Block extends Outlined>(): (block: Block) => Section<Block> {
  let section: Section<Block> | undefined;
  let scope: unknown;
  return (block) => {
    if (!section || block.heading || block.scope !== scope) {
      section = { heading: block.heading ? block : undefined };
      scope = block.scope;
    }
    return section;
  };
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
  /** The entry of the form of which the cue is a part (`甲骨` in `甲骨文`): of that it says nothing. */
  readonly within?: number;
}

/**
 * `none`: beyond doubt; `little`: a version makes it so (`Gemini 4`, if it is no spacecraft); `some`: all but certain, so
 * it shows that AI is the subject; `open`: it may mean its entry, `owner`: and that is a company, which has many things
 * beside AI; `clear`: its own block speaks so plainly for it that it means the same again.
 */
export type Doubt = 'none' | 'little' | 'some' | 'open' | 'owner' | 'clear';

/** A place in a text where a signal stands. */
export interface Occurrence {
  readonly signal: Signal;
  readonly start: number;
  readonly end: number;
}

/** The signals of a block, each prepared for the question that is asked of it. */
export interface BlockSignals {
  /** Every occurrence, by its beginning; those that say the same share their signal. */
  readonly occurrences: readonly Occurrence[];
  /** Every different signal once, with where its first occurrence begins and its last one ends. */
  readonly different: readonly DifferentSignal[];
  /** The signals of those. */
  readonly said: readonly Signal[];
}

export interface DifferentSignal {
  readonly signal: Signal;
  readonly first: number;
  readonly last: number;
}

/** Most blocks of a page hold nothing. */
export const SILENT: BlockSignals = { occurrences: [], different: [], said: [] };

/** What a sentence says about a span in it: every signal once, where it stands closest. */
export interface Said {
  /** Cues that hold the span and more. */
  readonly around: Signal[];
  readonly clause: Signal[];
  /** In the other clauses. */
  readonly rest: Signal[];
}

/** The signals of the sentence around a span; those that overlap it without holding it say nothing. */
export function signalsIn(
  { occurrences }: BlockSignals,
  sentence: Part,
  clause: Part,
  span: Pick<Candidate, 'start' | 'end'>,
): Said {
  const around: Signal[] = [];
  const inClause: Signal[] = [];
  const rest: Signal[] = [];
  for (let at = firstFrom(occurrences, sentence.from); at < occurrences.length; at++) {
    const { signal, start, end } = occurrences[at] as Occurrence;
    if (start >= sentence.to) break;
    if (end <= span.start || start >= span.end) {
      if (end <= sentence.to) note(start >= clause.from && end <= clause.to ? inClause : rest, signal);
    } else if (
      signal.cue >= 0 &&
      start <= span.start &&
      end >= span.end &&
      end - start > span.end - span.start
    ) {
      note(around, signal);
    }
  }
  return { around, clause: inClause, rest: rest.filter((signal) => !inClause.includes(signal)) };
}

/** A signal that is said twice is said once. */
function note(signals: Signal[], signal: Signal): void {
  if (!signals.includes(signal)) signals.push(signal);
}

/** The index of the first occurrence at or after an offset. */
export function firstFrom(occurrences: readonly { readonly start: number }[], from: number): number {
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
  { cue, entry: other, doubt, within }: Signal,
  { entry, ambiguous, isMade }: Asked,
  book: CueBook,
): Bearing {
  if (other < 0) {
    const bearing = within === entry ? undefined : book.bearing(cue, entry);
    // A maker beside what it makes: no llama is Meta's.
    return bearing === 'plain' && doubt === 'owner' && isMade ? 'own' : bearing;
  }
  if (other !== entry && doubt === 'owner') return isMade ? 'plain' : undefined;
  if (other !== entry) return doubt === 'open' || doubt === 'clear' ? 'plain' : 'domain';
  if (doubt === 'clear') return 'self';
  if (doubt !== 'some') return doubt === 'none' || doubt === 'little' ? 'self' : undefined;
  return ambiguous === 'rarely' ? undefined : 'domain';
}
