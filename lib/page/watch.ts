import { blockAround, ELEMENT_NODE, parentOf, roleOf, TEXT_NODE } from './elements';

/** A region read this often within `RESTLESS_WINDOW` ms rests until it has been quiet for `QUIET` ms. */
const RESTLESS_READS = 3;
const RESTLESS_WINDOW = 2000;
const QUIET = 1000;
/** Changes are gathered this long in ms before they are read: frameworks change a page in bursts. */
const GATHER = 100;

/** What a watcher reports. */
export interface WatchEvents {
  /** At once, inside the observer's callback: text that left the page or changed. */
  touched(node: Node): void;
  /** Elements whose text is to be read again; called at most once per `GATHER` ms. */
  dirty(regions: readonly Element[]): void;
}

/** Watches roots for changes of text. The callback only looks up and collects; reading again waits. */
export class Watcher {
  readonly #observer: MutationObserver;
  /** Element -> when it was last touched, in ms of `performance.now()`. */
  readonly #dirty = new Map<Element, number>();
  readonly #reads = new WeakMap<Element, number[]>();
  #timer = 0;

  constructor(
    readonly signal: AbortSignal,
    readonly events: WatchEvents,
  ) {
    this.#observer = new MutationObserver((records) => this.#collect(records));
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  observe(root: Document | ShadowRoot): void {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Asks for a region to be read again. */
  mark(region: Element): void {
    this.#dirty.set(region, performance.now());
    this.#schedule(GATHER);
  }

  #collect(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'characterData') {
        this.events.touched(record.target);
        this.#markAround(record.target);
        continue;
      }
      for (const node of record.removedNodes) {
        if (!mayHoldText(node)) continue;
        this.events.touched(node);
        if (joinsText(node)) this.#markInside(record.target);
      }
      for (const node of record.addedNodes) {
        if (!mayHoldText(node)) continue;
        if (joinsText(node)) this.#markInside(record.target);
        else this.mark(node as Element);
      }
    }
  }

  #markAround(node: Node): void {
    const region = blockAround(node);
    if (region) this.mark(region);
  }

  /** A change among the children of an element: its own block, or the one it is inline in. */
  #markInside(target: Node): void {
    if (target.nodeType !== ELEMENT_NODE) {
      const host = (target as ShadowRoot).host;
      if (host) this.mark(host);
      return;
    }
    if (roleOf(target as Element) === 'inline') this.#markAround(target);
    else this.mark(target as Element);
  }

  /** When a region was read within the window, in ms of `performance.now()`. */
  #readsOf(region: Element, now: number): number[] {
    return (this.#reads.get(region) ?? []).filter((at) => now - at < RESTLESS_WINDOW);
  }

  #schedule(delay: number): void {
    if (this.#timer || this.signal.aborted) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#report();
    }, delay);
  }

  #report(): void {
    const now = performance.now();
    const due: Element[] = [];
    const read = new Set<Element>();
    let wait = Infinity;
    for (const [region, touched] of this.#dirty) {
      // What is new counts for its parent: a ticker may put a new element in the place of the old one each time.
      const account = this.#reads.has(region) ? region : (parentOf(region) ?? region);
      const quietIn = QUIET - (now - touched);
      if (quietIn > 0 && this.#readsOf(account, now).length >= RESTLESS_READS) {
        wait = Math.min(wait, quietIn);
        continue;
      }
      read.add(region).add(account);
      this.#dirty.delete(region);
      due.push(region);
    }
    for (const region of read) this.#reads.set(region, [...this.#readsOf(region, now), now]);
    if (wait < Infinity) this.#schedule(wait);
    if (due.length > 0) this.events.dirty(outermost(due));
  }
}

/** Leaves out what is gone and what lies inside another region. */
function outermost(regions: readonly Element[]): Element[] {
  const all = new Set(regions);
  return regions.filter((region) => {
    if (!region.isConnected) return false;
    for (let at = parentOf(region); at; at = parentOf(at)) if (all.has(at)) return false;
    return true;
  });
}

/** False for what never holds text to read: comments, scripts, styles, pictures, fields. */
function mayHoldText(node: Node): boolean {
  if (node.nodeType === TEXT_NODE) return /\S/.test((node as Text).data);
  if (node.nodeType !== ELEMENT_NODE) return false;
  const role = roleOf(node as Element);
  return role === 'block' || role === 'inline';
}

/** True where a node is part of the text around it, rather than a block of its own. */
const joinsText = (node: Node) => node.nodeType === TEXT_NODE || roleOf(node as Element) === 'inline';
