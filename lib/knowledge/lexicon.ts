import type { EntryId, Kind } from './types';

/**
 * What a page needs to find mentions, and nothing else: forms, cues and version grammars.
 * Built by `knowledge/compile.ts`; texts of cards stay in the background.
 */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  /** Surface forms, sorted by text so that gzip and the trie profit from shared prefixes. */
  readonly forms: readonly LexiconForm[];
  /** Cue words of all senses; a cue is referred to by its index. */
  readonly cues: readonly string[];
  /** Cues that speak for AI as the subject near by, whatever the entry. */
  readonly domain: readonly number[];
}

export interface LexiconEntry {
  readonly id: EntryId;
  readonly kind: Kind;
  /** Cues for and against this entry's sense, by index into `cues`; present when a form is ambiguous. */
  readonly sense?: { readonly for: readonly number[]; readonly against: readonly number[] };
  /** Present for families whose later versions are marked as the family. */
  readonly versions?: VersionGrammar;
}

/** How a family names its versions: form, separator, optional letter, number, then suffixes. */
export interface VersionGrammar {
  /** Letters that may stand before the number, as in `V3`, `R1`; matched without regard to case. */
  readonly letters: readonly string[];
  /** Words that may follow, as in `Pro`, `mini`, `Thinking`; matched without regard to case. */
  readonly suffixes: readonly string[];
}

/** [text, index of the entry, `FORM_*` flags] */
export type LexiconForm = readonly [text: string, entry: number, flags: number];

/** The form must stand in the text in the case in which it is written here. */
export const FORM_CASE_SENSITIVE = 1;
/** The form has other senses: without evidence near by it is not marked. */
export const FORM_AMBIGUOUS = 2;
/** The form has other senses, but rarely: it is marked unless something speaks against it. */
export const FORM_LIKELY = 8;
/** The form may be followed by a version as the entry's grammar allows. */
export const FORM_FAMILY = 4;
