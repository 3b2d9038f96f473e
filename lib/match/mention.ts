import type { Lexicon } from '../knowledge/lexicon';
import type { EntryId, Kind } from '../knowledge/types';
import type { Candidate } from './find';
import { THRESHOLD } from './weights';

/** A surface form found in a text and taken to mean an entry. */
export interface Mention {
  /** UTF-16 units from the start of the block's text. */
  readonly start: number;
  readonly end: number;
  readonly id: EntryId;
  readonly kind: Kind;
  /** The version read after a family's name, as written: `4.7`, `V4-Pro`. */
  readonly version?: string;
}

/** A mention with why it is one. */
export interface JudgedMention extends Mention {
  /** The strongest first. */
  readonly reasons: readonly Reason[];
}

/** One piece of evidence; positive weights speak for the mark. */
export interface Reason {
  /**
   * `form`: the form itself is unambiguous; `adjacent`: a version, or a word that makes it part of another name; `phrase`:
   * words that hold the form; `context`: the other words are like those of texts about AI; the others say where the
   * evidence stands.
   */
  readonly from:
    | 'form'
    | 'adjacent'
    | 'phrase'
    | 'sentence'
    | 'block'
    | 'heading'
    | 'title'
    | 'near'
    | 'page'
    | 'context';
  /** The word or entry that is the evidence. */
  readonly evidence: string;
  readonly weight: number;
}

/** The form itself is the reason. */
export function byForm(text: string, { start, end }: Candidate): Reason[] {
  return [{ from: 'form', evidence: text.slice(start, end), weight: THRESHOLD }];
}

/** A candidate taken to mean its entry. */
export function toMention(
  { entries }: Lexicon,
  { start, end, entry, version }: Candidate,
  reasons: readonly Reason[],
): JudgedMention {
  const { id, kind } = entries[entry] as Lexicon['entries'][number];
  return { start, end, id, kind, ...(version !== undefined && { version }), reasons };
}

export const isTerm = ({ entries }: Lexicon, entry: number): boolean => entries[entry]?.kind === 'term';
