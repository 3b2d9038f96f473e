import type { Lexicon, Senses } from '../knowledge/lexicon';
import type { EntryId } from '../knowledge/types';
import { CueBook } from './cues';
import { buildFind, type Candidate, type Find } from './find';
import { createFold } from './fold';
import { createJudge, type Judge } from './sense';

/** All that reads text with one lexicon: names, cues and the judgement over them. */
export class Matcher {
  readonly book: CueBook;
  readonly judge: Judge;
  readonly #building: Generator<void, Find>;
  #find: Find | undefined;

  constructor(readonly lexicon: Lexicon) {
    const fold = createFold(lexicon.han);
    this.#building = buildFind(lexicon, fold);
    this.book = new CueBook(lexicon.domain, fold);
    this.judge = createJudge(lexicon, this.book);
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
