import type { EntryId, Kind } from './types';

/**
 * What is needed to find names, and nothing else: forms and version grammars. Built by `knowledge/compile.ts`.
 */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  /** Words that show that AI is the subject near by, whatever the entry, spelled as `spelling` does. */
  readonly domain: readonly string[];
  /** Longer Chinese words in which a name or a domain word stands by chance, spelled as `spelling` does. */
  readonly longer: readonly string[];
  /** Traditional characters with the Simplified ones they count as, in pairs: `輝辉達达`. */
  readonly han: string;
}

export interface LexiconEntry {
  readonly id: EntryId;
  readonly kind: Kind;
  /** Surface forms by their flags, the sum of `FORM_*`. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
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

/** The form must stand in the text in the case in which it is written here. */
export const FORM_CASE_SENSITIVE = 1;
/** The form has other senses: without evidence near by it is not marked. */
export const FORM_AMBIGUOUS = 2;
/** The form may be followed by a version as the entry's grammar allows. */
export const FORM_FAMILY = 4;
/** The form has other senses, but rarely: it is marked where anything else shows the subject. */
export const FORM_LIKELY = 8;
/** The form is a name with a word that settles its sense (`Blackwell chips`): only the name inside is marked. */
export const FORM_CONTEXT = 16;
/** The form is short for a fuller name (`Huang`): it is marked only after that name, or under it. */
export const FORM_SHORT = 32;
/** The form means more than the entry: it is marked where a word that it needs stands in its sentence. */
export const FORM_BROAD = 64;

/**
 * Words that speak for and against an entry's sense where they stand near an ambiguous form of it: their numbers among
 * `Senses.words`, each as its distance to the one before it, since a list's words mostly follow one another there.
 * Numbers are parted by blanks: a background that starts reads texts faster than lists, and asks for few entries.
 */
export interface Sense {
  readonly for: string;
  /** Those that are everyday words: they count only where AI is the subject near by. */
  readonly plain: string;
  readonly against: string;
  /** Present where forms mean more than the entry: one of these words must stand in their sentence. */
  readonly needs?: string;
}

/** The senses of entries with ambiguous forms, as packaged in `knowledge/senses.json`. */
export interface Senses {
  /** Every word once, a line each, spelled as `spelling` does. */
  readonly words: string;
  readonly entries: Readonly<Record<EntryId, Sense>>;
}
