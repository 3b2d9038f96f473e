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
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #domain: ReadonlySet<number>;
  /** By index of the entry. */
  readonly #senses = new Map<number, ReadonlyMap<number, Bearing>>();
  #trie: Trie | undefined;

  constructor(
    domain: readonly string[],
    readonly longer: readonly string[],
    readonly fold: Fold,
  ) {
    this.#domain = this.#number(domain);
  }

  has(entry: number): boolean {
    return this.#senses.has(entry);
  }

  /** Adds the sense of an entry. */
  add(entry: number, sense: Sense): void {
    const bearings = new Map<number, Bearing>();
    for (const cue of this.#number(sense.for)) bearings.set(cue, 'own');
    for (const cue of this.#number(sense.plain ?? [])) bearings.set(cue, 'plain');
    for (const cue of this.#number(sense.against)) bearings.set(cue, 'rival');
    this.#senses.set(entry, bearings);
    this.#trie = undefined;
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
    return this.#senses.get(entry)?.get(cue) ?? (this.#domain.has(cue) ? 'domain' : undefined);
  }

  #build(): Trie {
    const trie = new Trie(this.words.length + this.longer.length, this.fold);
    for (const word of [...this.words, ...this.longer]) trie.add(word);
    return trie;
  }

  #number(words: readonly string[]): Set<number> {
    return new Set(
      words.map((word) => {
        const known = this.#numbers.get(word);
        if (known !== undefined) return known;
        this.#numbers.set(word, this.words.length);
        return this.words.push(word) - 1;
      }),
    );
  }
}
