import type { EntryId, Kind, Localized } from './types';

/** One row of `knowledge/search.json`, the popup's index over names and aliases. */
export interface SearchDocument {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly name: Localized;
  readonly abbr?: string;
  /** Every name, abbreviation and surface form, both scripts, without duplicates. */
  readonly aliases: readonly string[];
  /** The aliases without case, blanks and punctuation (`gpt5`), for what people type in a hurry. */
  readonly keys: readonly string[];
}

/** An alias as typed in a hurry: lower case, no blanks, no punctuation. */
export function searchKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
