import { Edges } from './edges';
import { type Fold, IGNORED, isWordUnit, LOWER_A, LOWER_Z, SPACE, UNKNOWN } from './fold';
import { unitInName } from './spelling';

/** Slots for each text in the table of beginnings: it rejects nearly every word by one look-up for each of its units. */
const SLOTS_PER_TEXT = 16;
/** A hash is folded upon itself by this many bits, or its slot would be told by its last units alone. */
const FOLDED_BITS = 15;

/** Where a text of the trie ends in a scanned text. Offsets in UTF-16 units; units as they count. */
export interface TrieHit {
  /** Index of the text. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/**
 * A prefix tree over the units of names. A name is put into the tree when its first word is met in a text for the first
 * time, since most names stand on no page; until then a hash of that word is all that is known of it.
 */
export class Trie {
  /** Their values: the first text that ends at a node, plus one. */
  readonly #edges = new Edges();
  /** By value: the next one of the same spelling, plus one; few have one. */
  readonly #next: number[] = [];
  readonly #texts: string[] = [];
  /** By value: the hash of its beginning. */
  readonly #hashes: number[] = [];
  /** By the last bits of a beginning's hash: the last text that has them, plus one; negative once it is in the tree. */
  readonly #waiting: Int32Array;
  /** By value: the text before it with the same bits, plus one. */
  readonly #before: number[] = [];

  /**
   * @param expected about how many names will be added
   * @param fold what counts as the same unit, for names and for texts that are scanned
   */
  constructor(
    expected: number,
    readonly fold: Fold,
  ) {
    this.#waiting = new Int32Array(2 ** Math.ceil(Math.log2(SLOTS_PER_TEXT * Math.max(1, expected))));
  }

  /** The names in the order in which they were added: that of the values that hits tell. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** Adds a name; one that was added before is told beside it. */
  add(text: string): void {
    const value = this.#texts.push(text) - 1;
    const hash = this.#beginning(text);
    const slot = this.#slotOf(hash);
    this.#hashes[value] = hash;
    this.#before[value] = this.#waiting[slot] as number;
    this.#waiting[slot] = value + 1;
  }

  /**
   * Tells every name that begins where a name may begin: not inside a Latin word, anywhere in Han. Names come in the
   * order of their beginnings, then of their lengths, then of their indices.
   * The walk from each beginning ends with the longest name, so the cost is linear in the length of `text`.
   */
  scan(text: string, onHit: (hit: TrieHit) => void): void {
    const { fold } = this;
    // Every unit of a page passes here: tables are looked into at once, and nothing is called for most of them.
    const { table } = fold;
    const waiting = this.#waiting;
    const mask = waiting.length - 1;
    const { length } = text;
    let hash = 0;
    let start = -1;
    let passes = false;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      let unit = table[code] as number;
      if (unit === UNKNOWN) unit = fold(code);
      if ((unit >= LOWER_A && unit <= LOWER_Z) || isWordUnit(unit)) {
        if (start < 0) start = at;
        // The sum of `mix`, and the slot of `#slotOf`.
        hash = ((hash << 5) - hash + unit) | 0;
        if (waiting[(hash ^ (hash >>> FOLDED_BITS)) & mask] !== 0 && this.#fill(hash)) passes = true;
        continue;
      }
      if (unit === IGNORED) continue;
      if (passes) this.#walk(text, start, onHit);
      start = -1;
      hash = 0;
      passes = false;
      if (unit === SPACE) continue;
      const alone = mix(0, unit);
      if (waiting[(alone ^ (alone >>> FOLDED_BITS)) & mask] !== 0 && this.#fill(alone))
        this.#walk(text, at, onHit);
    }
    if (passes) this.#walk(text, start, onHit);
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> FOLDED_BITS)) & (this.#waiting.length - 1);
  }

  /** The hash of a name's first word; where it begins with another unit than a letter or digit, of that unit. */
  #beginning(text: string): number {
    const { fold } = this;
    const { table } = fold;
    let hash = 0;
    let begun = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let unit = table[code] as number;
      if (unit === UNKNOWN) unit = fold(code);
      if (unit === IGNORED) continue;
      const word = (unit >= LOWER_A && unit <= LOWER_Z) || isWordUnit(unit);
      if (begun && !word) return hash;
      hash = mix(hash, unit);
      if (!word) return hash;
      begun = true;
    }
    return hash;
  }

  /** Puts the names with a beginning into the tree, once. @returns false where none has it */
  #fill(hash: number): boolean {
    const slot = this.#slotOf(hash);
    const last = this.#waiting[slot] as number;
    let value = Math.abs(last) - 1;
    while (value >= 0 && this.#hashes[value] !== hash) value = (this.#before[value] as number) - 1;
    if (value < 0) return false;
    if (last > 0) {
      this.#waiting[slot] = -last;
      const values: number[] = [];
      for (let at = last; at > 0; at = this.#before[at - 1] as number) values.push(at - 1);
      for (const each of values.reverse()) this.#insert(each);
    }
    return true;
  }

  #insert(value: number): void {
    const text = this.#texts[value] as string;
    let node = 0;
    let last = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = this.#unitIn(text, index, last);
      if (unit === IGNORED) continue;
      node = this.#edges.child(node, unit) || this.#edges.add(node, unit);
      last = unit;
    }
    let before = this.#edges.values[node] as number;
    if (before === 0) this.#edges.values[node] = value + 1;
    else {
      while (this.#next[before - 1]) before = this.#next[before - 1] as number;
      this.#next[before - 1] = value + 1;
    }
  }

  /** As `unitInName` tells it, which is asked only where it matters what stands beside a unit. */
  #unitIn(text: string, at: number, last: number): number {
    const unit = this.fold.table[text.charCodeAt(at)] as number;
    return unit >= LOWER_A && unit <= LOWER_Z ? unit : unitInName(text, at, last, this.fold);
  }

  #walk(text: string, start: number, onHit: (hit: TrieHit) => void): void {
    const first = this.fold(text.charCodeAt(start));
    let node = 0;
    let last = 0;
    for (let at = start; at < text.length; at++) {
      const unit = this.#unitIn(text, at, last);
      if (unit === IGNORED) continue;
      node = this.#edges.child(node, unit);
      if (node === 0) return;
      last = unit;
      for (let value = this.#edges.values[node] as number; value > 0; value = this.#next[value - 1] ?? 0) {
        onHit({ value: value - 1, start, end: at + 1, first, last });
      }
    }
  }
}

/** The hash of Java's strings: no call but a shift, since most pages are read before the engine has compiled a call. */
const mix = (hash: number, unit: number): number => ((hash << 5) - hash + unit) | 0;
