import type { EntryId, Kind } from '../knowledge/types';
import type { Density } from './density';
import { type FoldUnit, IGNORED } from './fold';
import type { Mention } from './mention';

/** What the reader wants marked. */
export interface Wishes {
  readonly density: Density;
  /** Kinds of entry that are not marked. */
  readonly hiddenKinds: readonly Kind[];
  /** Entries that the reader knows: not marked, but listed. */
  readonly known: readonly EntryId[];
  /** Words, as they were written, that mean something else on this site. */
  readonly notHere: readonly string[];
}

/** What becomes of a mention; `foreign`: the word means something else here. */
export type Fate = 'marked' | 'known' | 'hidden' | 'foreign';
export type Sort = (mention: Mention, text: string) => Fate;

/**
 * Makes the judge of what is wanted, by kind, entry and word. It comes before the thinning out, so that the first mark
 * in a section is the first of those wanted.
 * @param fold words that fold to the same are the same word
 */
export function createSort({ hiddenKinds, known, notHere }: Wishes, fold: FoldUnit): Sort {
  const kinds = new Set(hiddenKinds);
  const entries = new Set(known);
  const words = new Set(notHere.map((word) => folded(word, fold)));
  return ({ id, kind, start, end }, text) => {
    if (kinds.has(kind)) return 'hidden';
    if (words.size > 0 && words.has(folded(text.slice(start, end), fold))) return 'foreign';
    return entries.has(id) ? 'known' : 'marked';
  };
}

function folded(word: string, fold: FoldUnit): string {
  const units = Array.from(word, (_, at) => fold(word.charCodeAt(at)));
  return String.fromCharCode(...units.filter((unit) => unit !== IGNORED)).replace(/ +/g, ' ');
}
