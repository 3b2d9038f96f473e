import type { EntryId, Kind, Localized } from './types';

/** `knowledge/search.json`, the popup's index over names and aliases, laid out so that it is ready once it is read. */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[];
  /** The distinct folded words that a misspelt one may stand for, and the names as one word each. */
  readonly vocabulary: readonly string[];
}

export interface SearchDocument {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly name: Localized;
  readonly abbr?: string;
  /**
   * Every name, abbreviation and surface form, both scripts, one a line, the names first; none folds like another.
   * Where a form folds to more than its lower case, its words follow it after a tab.
   */
  readonly aliases: string;
  /** How many lines, from the first, are names and abbreviations. */
  readonly names: number;
}

/** In fewer letters a typo cannot be told from another word: `moe` is not `model`. */
export const LEAST_MISSPELT = 4;

/** The first sentence of each entry's definition: `knowledge/lines-<language>.json`, for the lists of the popup. */
export type Lines = Readonly<Record<EntryId, string>>;
