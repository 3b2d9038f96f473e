import type { EntryId, Kind, Localized } from './types';

/** One row of `knowledge/search.json`, the popup's index over names and aliases. */
export interface SearchDocument {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly name: Localized;
  readonly abbr?: string;
  /** Every name, abbreviation and surface form, both scripts, without duplicates. */
  readonly aliases: readonly string[];
}

/** The first sentence of each entry's definition: `knowledge/lines-<language>.json`, for the lists of the popup. */
export type Lines = Readonly<Record<EntryId, string>>;
