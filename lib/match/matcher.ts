import type { Lexicon, Senses } from '../knowledge/lexicon';
import type { ContextWords } from './context-words';
import { CueBook } from './cues';
import { type Candidate, createFind, type Find, isCertain } from './find';
import { createFold } from './fold';
import { isTerm } from './mention';

/** What the background reads of the base before it can judge a page. */
export type MatchingBase = readonly [Lexicon, Senses, ContextWords];

/** All that reads text with one lexicon: names and cues. */
export class Matcher {
  readonly book: CueBook;
  /** The surface forms in a text, before their senses are decided. */
  readonly find: Find;

  constructor(
    readonly lexicon: Lexicon,
    senses: Senses,
  ) {
    const fold = createFold(lexicon.han);
    this.find = createFind(lexicon, fold);
    this.book = new CueBook(lexicon.domain, senses.words, lexicon.longer, fold);
    lexicon.entries.forEach(({ id }, entry) => {
      const sense = Object.hasOwn(senses.entries, id) ? senses.entries[id] : undefined;
      if (sense) this.book.add(entry, sense);
    });
  }

  /** True where the page must be read before a candidate can be judged: for what has other senses, and for terms. */
  needsPage(candidate: Candidate): boolean {
    return !isCertain(candidate) || isTerm(this.lexicon, candidate.entry);
  }
}
