import { type Fold, IGNORED, isWordUnit, SPACE } from './fold';
import { unitInName } from './spelling';

/** Mixes node and unit into a slot; the constants are odd, so no bit is lost (Knuth's multiplicative hashing). */
const NODE_FACTOR = 0x9e3779b1;
const UNIT_FACTOR = 0x85ebca6b;

/** Where a text of the trie ends in a scanned text. Offsets in UTF-16 units; units as they count. */
export interface TrieHit {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/**
 * A prefix tree over the units of names in typed arrays: an edge is a slot of one hash table.
 * It takes milliseconds to build from a list, so the list is what ships.
 */
export class Trie {
  #nodes = 1;
  #mask: number;
  #parents: Int32Array;
  #units: Uint16Array;
  #children: Int32Array;
  /** Value by node, plus one; 0 where no text ends. */
  #values: Int32Array;

  /**
   * @param units the sum of the lengths of all texts to be added, an upper bound for the nodes
   * @param fold what counts as the same unit, for texts that are added and texts that are scanned
   */
  constructor(
    units: number,
    readonly fold: Fold,
  ) {
    // At most half of the slots are taken: probes stay short.
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, units * 2)));
    this.#mask = slots - 1;
    this.#parents = new Int32Array(slots);
    this.#units = new Uint16Array(slots);
    this.#children = new Int32Array(slots);
    this.#values = new Int32Array(units + 1);
  }

  /**
   * Adds a text.
   * @param value a number >= 0
   * @returns the value that this text had before, or -1
   */
  add(text: string, value: number): number {
    let node = 0;
    let last = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = unitInName(text, index, last, this.fold);
      if (unit === IGNORED) continue;
      node = this.#child(node, unit, true);
      last = unit;
    }
    const before = (this.#values[node] as number) - 1;
    this.#values[node] = value + 1;
    return before;
  }

  /**
   * Tells every text of the trie that begins where a name may begin: not inside a Latin word, anywhere in Han.
   * The walk from each beginning ends with the longest text, so the cost is linear in the length of `text`.
   */
  scan(text: string, onHit: (hit: TrieHit) => void): void {
    let inWord = false;
    for (let start = 0; start < text.length; start++) {
      const first = this.fold(text.charCodeAt(start));
      if (first === IGNORED) continue;
      const word = isWordUnit(first);
      if (!(word && inWord) && first !== SPACE) this.#walk(text, start, first, onHit);
      inWord = word;
    }
  }

  #walk(text: string, start: number, first: number, onHit: (hit: TrieHit) => void): void {
    let node = 0;
    let last = 0;
    for (let at = start; at < text.length; at++) {
      const unit = at === start ? first : unitInName(text, at, last, this.fold);
      if (unit === IGNORED) continue;
      node = this.#child(node, unit, false);
      if (node === 0) return;
      last = unit;
      const value = (this.#values[node] as number) - 1;
      if (value >= 0) onHit({ value, start, end: at + 1, first, last });
    }
  }

  #child(node: number, unit: number, create: boolean): number {
    let slot = (Math.imul(node, NODE_FACTOR) ^ Math.imul(unit, UNIT_FACTOR)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const child = this.#children[slot] as number;
      if (child === 0) break;
      if (this.#parents[slot] === node && this.#units[slot] === unit) return child;
      slot = (slot + 1) & this.#mask;
    }
    if (!create) return 0;
    this.#parents[slot] = node;
    this.#units[slot] = unit;
    this.#children[slot] = this.#nodes;
    return this.#nodes++;
  }
}
