import type { Lexicon, Senses } from '../knowledge/lexicon';
import type { EntryId } from '../knowledge/types';
import { CueBook } from './cues';
import { buildFind, type Candidate, type Find, isCertain } from './find';
import { createFold } from './fold';
import { byForm, isTerm, type Mention, toMention } from './mention';

/** All that reads text with one lexicon: names and cues. */
export class Matcher {
  readonly book: CueBook;
  readonly #building: Generator<void, Find>;
  #find: Find | undefined;

  constructor(readonly lexicon: Lexicon) {
    const fold = createFold(lexicon.han);
    this.#building = buildFind(lexicon, fold);
    this.book = new CueBook(lexicon.domain, lexicon.longer, fold);
  }

  /** Builds the tables of names, with pauses; where nobody waited for it, the first `find` does what is left. */
  *prepare(): Generator<void> {
    this.#find ??= yield* this.#building;
  }

  /** The surface forms in a text, before their senses are decided. */
  find(text: string): readonly Candidate[] {
    if (!this.#find) for (const _ of this.prepare());
    return (this.#find as Find)(text);
  }

  /** True where the page must be read before a candidate can be judged: for what has other senses, and for terms. */
  needsPage(candidate: Candidate): boolean {
    return !isCertain(candidate) || isTerm(this.lexicon, candidate.entry);
  }

  /** Those of the candidates in a text that need no evidence: what can be marked before the page has been read. */
  certain(text: string, candidates: readonly Candidate[]): Mention[] {
    return candidates
      .filter((candidate) => !this.needsPage(candidate))
      .map((candidate) => toMention(this.lexicon, candidate, byForm(text, candidate)));
  }

  /** The entries whose senses must be known before these candidates can be judged. */
  unknownSenses(candidates: Iterable<Candidate>): EntryId[] {
    const unknown = new Set<number>();
    for (const { ambiguous, entry } of candidates) {
      if (ambiguous !== 'no' && !this.book.has(entry)) unknown.add(entry);
    }
    return [...unknown].map((entry) => this.lexicon.entries[entry]?.id ?? '');
  }

  /** Takes senses in; cues of texts found before must be found again. */
  learn(senses: Senses): void {
    this.lexicon.entries.forEach(({ id }, entry) => {
      const sense = Object.hasOwn(senses, id) ? senses[id] : undefined;
      if (sense) this.book.add(entry, sense);
    });
  }
}
