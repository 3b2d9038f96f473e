import { type Fold, IGNORED, isWordUnit, SPACE } from './fold';
import { unitInName } from './spelling';

/** Mixes node and unit into a slot; the constants are odd, so no bit is lost (Knuth's multiplicative hashing). */
const NODE_FACTOR = 0x9e3779b1;
const UNIT_FACTOR = 0x85ebca6b;
/** The prime of FNV-1a, which hashes beginnings. */
const BEGINNING_FACTOR = 0x01000193;
/** Keeps hashes in the range of the engine's small integers. */
const SMALL = 0x3fffffff;
/** Slots of the first table, for the names of most pages; it doubles. */
const FIRST_SLOTS = 2 ** 14;
/** Flags for each text in the filter of beginnings: one word in some dozens passes it without reason. */
const FLAGS_PER_TEXT = 16;

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
 * A prefix tree over the units of names in typed arrays: an edge is a slot of one hash table. A name is put into the
 * tree when its first word is met in a text for the first time, since most names stand on no page; until then a
 * hash of that word is all that is known of it.
 */
export class Trie {
  #nodes = 1;
  #mask = FIRST_SLOTS - 1;
  #parents = new Int32Array(FIRST_SLOTS);
  #units = new Uint16Array(FIRST_SLOTS);
  #children = new Int32Array(FIRST_SLOTS);
  /** First value by node, plus one; 0 where no text ends. */
  #values = new Int32Array(FIRST_SLOTS);
  /** By value: the next one of the same spelling, plus one; few have one. */
  readonly #next: number[] = [];
  readonly #texts: string[] = [];
  /** Hash of a beginning -> the texts that begin so and are not in the tree yet. */
  readonly #waiting = new Map<number, number[]>();
  /** 1 where some beginning has this hash: rejects nearly every word by one look-up for each of its units. */
  readonly #filter: Uint8Array;

  /**
   * @param expected about how many names will be added
   * @param fold what counts as the same unit, for names and for texts that are scanned
   */
  constructor(
    expected: number,
    readonly fold: Fold,
  ) {
    this.#filter = new Uint8Array(2 ** Math.ceil(Math.log2(FLAGS_PER_TEXT * Math.max(1, expected))));
  }

  /** The names in the order in which they were added: that of the values that hits tell. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** Adds a name; one that was added before is told beside it. */
  add(text: string): void {
    const hash = this.#beginning(text);
    const waiting = this.#waiting.get(hash);
    if (waiting) waiting.push(this.#texts.length);
    else this.#waiting.set(hash, [this.#texts.length]);
    this.#filter[hash & (this.#filter.length - 1)] = 1;
    this.#texts.push(text);
  }

  /**
   * Tells every name that begins where a name may begin: not inside a Latin word, anywhere in Han. Names come in the
   * order of their beginnings, then of their lengths, then of their indices.
   * The walk from each beginning ends with the longest name, so the cost is linear in the length of `text`.
   */
  scan(text: string, onHit: (hit: TrieHit) => void): void {
    const { fold } = this;
    const filter = this.#filter;
    const mask = filter.length - 1;
    let hash = 0;
    let start = -1;
    let passes = false;
    for (let at = 0; at < text.length; at++) {
      const unit = fold(text.charCodeAt(at));
      if (unit === IGNORED) continue;
      if (isWordUnit(unit)) {
        if (start < 0) start = at;
        hash = mix(hash, unit);
        if (filter[hash & mask] === 1) passes = this.#fill(hash) || passes;
        continue;
      }
      if (passes) this.#walk(text, start, onHit);
      start = -1;
      hash = 0;
      passes = false;
      if (unit === SPACE) continue;
      const alone = mix(0, unit);
      if (filter[alone & mask] === 1 && this.#fill(alone)) this.#walk(text, at, onHit);
    }
    if (passes) this.#walk(text, start, onHit);
  }

  /** The hash of a name's first word; where it begins with another unit than a letter or digit, of that unit. */
  #beginning(text: string): number {
    let hash = 0;
    let begun = false;
    for (let at = 0; at < text.length; at++) {
      const unit = this.fold(text.charCodeAt(at));
      if (unit === IGNORED) continue;
      const word = isWordUnit(unit);
      if (begun && !word) return hash;
      hash = mix(hash, unit);
      if (!word) return hash;
      begun = true;
    }
    return hash;
  }

  /** Puts the names with a beginning into the tree. @returns false where none has it */
  #fill(hash: number): boolean {
    const waiting = this.#waiting.get(hash);
    if (!waiting) return false;
    for (const value of waiting) this.#insert(value);
    waiting.length = 0;
    return true;
  }

  #insert(value: number): void {
    const text = this.#texts[value] as string;
    let node = 0;
    let last = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = unitInName(text, index, last, this.fold);
      if (unit === IGNORED) continue;
      node = this.#child(node, unit) || this.#addChild(node, unit);
      last = unit;
    }
    let before = this.#values[node] as number;
    if (before === 0) this.#values[node] = value + 1;
    else {
      while (this.#next[before - 1]) before = this.#next[before - 1] as number;
      this.#next[before - 1] = value + 1;
    }
  }

  #walk(text: string, start: number, onHit: (hit: TrieHit) => void): void {
    const first = this.fold(text.charCodeAt(start));
    let node = 0;
    let last = 0;
    for (let at = start; at < text.length; at++) {
      const unit = unitInName(text, at, last, this.fold);
      if (unit === IGNORED) continue;
      node = this.#child(node, unit);
      if (node === 0) return;
      last = unit;
      for (let value = this.#values[node] as number; value > 0; value = this.#next[value - 1] ?? 0) {
        onHit({ value: value - 1, start, end: at + 1, first, last });
      }
    }
  }

  /** The node below by a unit, or 0. */
  #child(node: number, unit: number): number {
    let slot = this.#slot(node, unit);
    for (;;) {
      const child = this.#children[slot] as number;
      if (child === 0 || (this.#parents[slot] === node && this.#units[slot] === unit)) return child;
      slot = (slot + 1) & this.#mask;
    }
  }

  #addChild(node: number, unit: number): number {
    // At most half of the slots are taken: probes stay short.
    if (this.#nodes * 2 >= this.#children.length) this.#double();
    this.#place(node, unit, this.#nodes);
    return this.#nodes++;
  }

  #place(node: number, unit: number, child: number): void {
    let slot = this.#slot(node, unit);
    while (this.#children[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#parents[slot] = node;
    this.#units[slot] = unit;
    this.#children[slot] = child;
  }

  #slot(node: number, unit: number): number {
    const mixed = (Math.imul(node, NODE_FACTOR) ^ Math.imul(unit, UNIT_FACTOR)) >>> 0;
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }

  #double(): void {
    const [parents, units, children, values] = [this.#parents, this.#units, this.#children, this.#values];
    const slots = children.length * 2;
    this.#mask = slots - 1;
    this.#parents = new Int32Array(slots);
    this.#units = new Uint16Array(slots);
    this.#children = new Int32Array(slots);
    this.#values = new Int32Array(slots);
    this.#values.set(values);
    for (let slot = 0; slot < children.length; slot++) {
      if (children[slot])
        this.#place(parents[slot] as number, units[slot] as number, children[slot] as number);
    }
  }
}

const mix = (hash: number, unit: number): number => {
  const mixed = Math.imul(hash ^ unit, BEGINNING_FACTOR);
  return (mixed ^ (mixed >>> 15)) & SMALL;
};
