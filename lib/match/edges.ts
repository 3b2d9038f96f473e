/** Nodes in the first arrays, for the names of most pages; they double. */
const FIRST_NODES = 2 ** 12;

/**
 * The nodes of a prefix tree in typed arrays, each with its first child and its next sibling: below the root, where
 * children are looked up, few nodes have more than one. Node 0 is the root.
 */
export class Edges {
  #nodes = 1;
  readonly #roots = new Map<number, number>();
  #units = new Uint16Array(FIRST_NODES);
  #firsts = new Int32Array(FIRST_NODES);
  #siblings = new Int32Array(FIRST_NODES);
  /** By node, what the tree holds there; 0 where nothing. */
  values = new Int32Array(FIRST_NODES);

  /** The node below by a unit, or 0. */
  child(node: number, unit: number): number {
    if (node === 0) return this.#roots.get(unit) ?? 0;
    const units = this.#units;
    const siblings = this.#siblings;
    let child = this.#firsts[node] as number;
    while (child !== 0 && units[child] !== unit) child = siblings[child] as number;
    return child;
  }

  /** Adds an edge from a node; @returns the new node */
  add(node: number, unit: number): number {
    if (this.#nodes === this.values.length) this.#double();
    const child = this.#nodes++;
    this.#units[child] = unit;
    if (node === 0) this.#roots.set(unit, child);
    else {
      this.#siblings[child] = this.#firsts[node] as number;
      this.#firsts[node] = child;
    }
    return child;
  }

  #double(): void {
    const longer = (all: Int32Array) => {
      const twice = new Int32Array(all.length * 2);
      twice.set(all);
      return twice;
    };
    const units = new Uint16Array(this.#units.length * 2);
    units.set(this.#units);
    this.#units = units;
    this.#firsts = longer(this.#firsts);
    this.#siblings = longer(this.#siblings);
    this.values = longer(this.values);
  }
}
