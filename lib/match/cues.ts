import type { Sense } from '../knowledge/lexicon';
import { wordEnd } from './boundary';
import type { Fold } from './fold';
import { outside } from './longer';
import { Trie } from './trie';

/** A cue word found in a text. Offsets are UTF-16 units. */
export interface CueHit {
  readonly start: number;
  readonly end: number;
  /** Number of the word in its book. */
  readonly cue: number;
}

/** How evidence bears on an entry: it is the entry, for its sense (`plain`: an everyday word), against it, or only "AI". */
export type Bearing = 'self' | 'own' | 'plain' | 'domain' | 'rival' | undefined;

/** The cue words: those of AI in general, and those of senses. */
export class CueBook {
  readonly words: readonly string[];
  readonly #domain: ReadonlySet<number>;
  /** By index of the entry. */
  readonly #senses = new Map<number, Sense>();
  /** The same for entries that were asked for. */
  readonly #bearings = new Map<number, ReadonlyMap<number, Bearing>>();
  readonly #needs = new Map<number, ReadonlySet<number>>();
  #trie: Trie | undefined;

  constructor(
    domain: readonly string[],
    senseWords: string,
    readonly longer: readonly string[],
    readonly fold: Fold,
  ) {
    const words = senseWords === '' ? [] : senseWords.split('\n');
    const missing = new Set(domain);
    const known = words.flatMap((word, number) => (missing.delete(word) ? [number] : []));
    this.words = [...words, ...missing];
    this.#domain = new Set([...known, ...Array.from(missing, (_, at) => words.length + at)]);
  }

  has(entry: number): boolean {
    return this.#senses.has(entry);
  }

  /** Adds the sense of an entry. */
  add(entry: number, sense: Sense): void {
    this.#senses.set(entry, sense);
  }

  /** Every cue, in order of their beginnings: a longer one (`AI chips`) does not hide what the shorter says (`AI`). */
  find(text: string): CueHit[] {
    this.#trie ??= this.#build();
    const hits: CueHit[] = [];
    const words: CueHit[] = [];
    this.#trie.scan(text, ({ value, start, end, last }) => {
      const whole = wordEnd(text, end, last);
      if (whole >= 0) (value < this.words.length ? hits : words).push({ start, end: whole, cue: value });
    });
    return outside(words, hits);
  }

  bearing(cue: number, entry: number): Bearing {
    return this.#bearingsOf(entry).get(cue) ?? (this.#domain.has(cue) ? 'domain' : undefined);
  }

  /** The words of which a form that means more than the entry needs one in its sentence. */
  needs(entry: number): ReadonlySet<number> {
    const known = this.#needs.get(entry) ?? new Set(numbersIn(this.#senses.get(entry)?.needs ?? ''));
    this.#needs.set(entry, known);
    return known;
  }

  #bearingsOf(entry: number): ReadonlyMap<number, Bearing> {
    const known = this.#bearings.get(entry);
    if (known) return known;
    const sense = this.#senses.get(entry);
    const bearings = new Map<number, Bearing>(
      sense && [
        ...numbersIn(sense.for).map((cue) => [cue, 'own'] as const),
        ...numbersIn(sense.plain).map((cue) => [cue, 'plain'] as const),
        ...numbersIn(sense.against).map((cue) => [cue, 'rival'] as const),
      ],
    );
    this.#bearings.set(entry, bearings);
    return bearings;
  }

  #build(): Trie {
    const trie = new Trie(this.words.length + this.longer.length, this.fold);
    for (const word of [...this.words, ...this.longer]) trie.add(word);
    return trie;
  }
}

/** Numbers from the distances between them. */
function numbersIn(distances: string): number[] {
  let number = 0;
  return distances === '' ? [] : distances.split(' ').map((distance) => (number += Number(distance)));
}
