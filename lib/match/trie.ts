import { foldUnit, IGNORED, SPACE } from './fold';

/** Mixes node and unit into a slot; the constants are odd, so no bit is lost (Knuth's multiplicative hashing). */
const NODE_FACTOR = 0x9e3779b1;
const UNIT_FACTOR = 0x85ebca6b;

/**
 * A prefix tree over folded UTF-16 units in typed arrays: an edge is a slot of one hash table.
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

  /** @param units the sum of the lengths of all texts to be added, an upper bound for the nodes */
  constructor(units: number) {
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
    let previous = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = foldUnit(text.charCodeAt(index));
      if (unit === IGNORED || (unit === SPACE && previous === SPACE)) continue;
      node = this.#child(node, unit, true);
      previous = unit;
    }
    const before = (this.#values[node] as number) - 1;
    this.#values[node] = value + 1;
    return before;
  }

  /** The node reached from `node` (0 is the root) over a folded unit, or 0. */
  step(node: number, unit: number): number {
    return this.#child(node, unit, false);
  }

  /** The value of the text that ends at a node, or -1. */
  valueAt(node: number): number {
    return (this.#values[node] as number) - 1;
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
