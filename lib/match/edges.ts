/** Mixes node and unit into a slot; the constants are odd, so no bit is lost (Knuth's multiplicative hashing). */
const NODE_FACTOR = 0x9e3779b1;
const UNIT_FACTOR = 0x85ebca6b;
/** Slots of the first table, for the names of most pages; it doubles. */
const FIRST_SLOTS = 2 ** 14;

/** The nodes of a prefix tree in typed arrays: an edge is a slot of one hash table. Node 0 is the root. */
export class Edges {
  #nodes = 1;
  #mask = FIRST_SLOTS - 1;
  #parents = new Int32Array(FIRST_SLOTS);
  #units = new Uint16Array(FIRST_SLOTS);
  #children = new Int32Array(FIRST_SLOTS);
  /** By node, what the tree holds there; 0 where nothing. */
  values = new Int32Array(FIRST_SLOTS);

  /** The node below by a unit, or 0. */
  child(node: number, unit: number): number {
    let slot = this.#slot(node, unit);
    for (;;) {
      const child = this.#children[slot] as number;
      if (child === 0 || (this.#parents[slot] === node && this.#units[slot] === unit)) return child;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Adds an edge from a node; @returns the new node */
  add(node: number, unit: number): number {
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
    const [parents, units, children, values] = [this.#parents, this.#units, this.#children, this.values];
    const slots = children.length * 2;
    this.#mask = slots - 1;
    this.#parents = new Int32Array(slots);
    this.#units = new Uint16Array(slots);
    this.#children = new Int32Array(slots);
    this.values = new Int32Array(slots);
    this.values.set(values);
    for (let slot = 0; slot < children.length; slot++) {
      if (children[slot])
        this.#place(parents[slot] as number, units[slot] as number, children[slot] as number);
    }
  }
}
