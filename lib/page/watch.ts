import { blockAround, ELEMENT_NODE, parentOf, roleOf, TEXT_NODE } from './elements';

/** A region read this often within `RESTLESS_WINDOW` ms rests until it has been quiet for `QUIET` ms. */
const RESTLESS_READS = 3;
const RESTLESS_WINDOW = 4000;
const QUIET = 1000;
/** Changes are gathered in steps of this many ms, and read after a step without any: frameworks change a page in bursts. */
const GATHER = 100;
/** ms after which they are read although the changes go on: one reading for all of them costs the page least. */
const LATEST = 1000;

/** What a watcher reports. */
export interface WatchEvents {
  /** At once, inside the observer's callback: the page's own script waits meanwhile. */
  changed(record: MutationRecord): void;
  /** Later, before its region is dirty: text that left the page. */
  left(node: Node): void;
  /** Elements whose text is to be read again. */
  dirty(regions: readonly Element[]): void;
}

/** Watches roots for changes of text. The callback keeps the records; what they say is found out later. */
export class Watcher {
  readonly #observer: MutationObserver;
  readonly #kept: (readonly MutationRecord[])[] = [];
  /** Element -> when it was last touched, in ms of `performance.now()`. */
  readonly #dirty = new Map<Element, number>();
  readonly #reads = new WeakMap<Element, number[]>();
  /** When the first change came that has not been read. */
  #since = Infinity;
  #timer = 0;

  constructor(
    readonly signal: AbortSignal,
    readonly events: WatchEvents,
  ) {
    this.#observer = new MutationObserver((records) => {
      for (const record of records) events.changed(record);
      this.#kept.push(records);
      this.#schedule();
    });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
    document.addEventListener('visibilitychange', () => this.#dirty.size > 0 && this.#schedule(), { signal });
  }

  observe(root: Document | ShadowRoot): void {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Asks for a region to be read again. */
  mark(region: Element): void {
    const now = performance.now();
    this.#dirty.set(region, now);
    this.#since = Math.min(this.#since, now);
    this.#schedule();
  }

  #collect(): void {
    for (const { type, target, removedNodes, addedNodes } of this.#kept.splice(0).flat()) {
      if (type === 'characterData') this.#markAround(target);
      for (const node of removedNodes) {
        if (!mayHoldText(node)) continue;
        this.events.left(node);
        if (joinsText(node)) this.#markInside(target);
      }
      for (const node of addedNodes) {
        if (!mayHoldText(node)) continue;
        if (joinsText(node)) this.#markInside(target);
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

  #schedule(): void {
    if (this.#timer || this.signal.aborted) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#collect();
      // Nobody sees the marks of a tab behind others: what changes there is read when it comes to the front.
      if (document.hidden) this.#forgetGone();
      else this.#report();
    }, GATHER);
  }

  #forgetGone(): void {
    for (const region of this.#dirty.keys()) if (!region.isConnected) this.#dirty.delete(region);
  }

  #report(): void {
    const now = performance.now();
    const due: Element[] = [];
    const read = new Set<Element>();
    let newest = -Infinity;
    for (const [region, touched] of this.#dirty) {
      // What is new counts for its parent: a ticker may put a new element in the place of the old one each time.
      const account = this.#reads.has(region) ? region : (parentOf(region) ?? region);
      if (now - touched < QUIET && this.#readsOf(account, now).length >= RESTLESS_READS) continue;
      read.add(region).add(account);
      due.push(region);
      newest = Math.max(newest, touched);
    }
    if (now - newest >= GATHER || now - this.#since >= LATEST) {
      this.#since = Infinity;
      for (const region of due) this.#dirty.delete(region);
      for (const region of read) this.#reads.set(region, [...this.#readsOf(region, now), now]);
      if (due.length > 0) this.events.dirty(outermost(due));
    }
    if (this.#dirty.size > 0) this.#schedule();
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
