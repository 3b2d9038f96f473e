import { ELEMENT_NODE, isHeading, isSectioning, type Kind, kindOf, parentOf, TEXT_NODE } from './elements';
import { type Block, cut, LONGEST_BLOCK, type Piece } from './pieces';

/** Stands in the text for what is not read, so that words on its sides do not join. */
const OBJECT = '\ufffc';
const CUT_AFTER = /[\s。！？；]$/;
const VISIBLE = /\S/;

/** A block element that the reader is in. */
interface Opened {
  readonly owner: Element;
  readonly heading: boolean;
  readonly scope: Element | undefined;
  readonly around: Opened | undefined;
}

/**
 * Reads the blocks below a root in document order, open shadow roots at the place of their hosts.
 * `blocks()` is a generator so that the caller can pause between blocks while the page lives on.
 *
 * A page is read once, before the browser has compiled any of this well: each question put to a node counts.
 */
export class BlockReader {
  /** The node read next: where it is taken out of the page during a pause, the rest is not read. */
  cursor: Node | null;
  #opened: Opened;
  #text = '';
  #pieces: Piece[] = [];
  /** The last host that was met: its shadow root is read before its own children. */
  #entered: Element | undefined;

  /** @param onHost told on the way of every element with an open shadow root, and of those that may get one later */
  constructor(
    readonly root: Element | ShadowRoot,
    readonly onHost?: (host: Element) => void,
  ) {
    this.cursor = root.firstChild;
    const owner = root.nodeType === ELEMENT_NODE ? (root as Element) : (root as ShadowRoot).host;
    this.#opened = { owner, heading: headingAround(owner), scope: scopeAround(owner), around: undefined };
  }

  *blocks(): Generator<Block> {
    if (this.root.nodeType === ELEMENT_NODE) yield* this.#inside(this.root as Element)?.blocks() ?? [];
    for (let found = this.#next(); found; found = this.#next()) {
      if (found instanceof BlockReader) yield* found.blocks();
      else if (found.text.length > LONGEST_BLOCK) yield* [...cut(found)];
      else yield found;
    }
  }

  /** Reads on to the end of a block, or to the shadow root that is to be read before the rest. */
  #next(): Block | BlockReader | undefined {
    for (let node = this.cursor; node; node = this.cursor) {
      const type = node.nodeType;
      let below: Node | null = null;
      if (type === TEXT_NODE) {
        // Many short nodes are as long as one long one; between them, the reader may pause.
        const isLong = this.#text.length > LONGEST_BLOCK;
        if (isLong && CUT_AFTER.test(this.#pieces.at(-1)?.node.data ?? '')) return this.#close();
        this.#take(node as Text);
      } else if (type === ELEMENT_NODE) {
        const element = node as Element;
        const kind = kindOf(element);
        if (kind === 'opaque') this.#text &&= this.#text + OBJECT;
        else if (kind !== 'invisible') {
          const { shadowRoot } = element;
          const parts = kind !== 'inline' || shadowRoot !== null;
          // The element itself is read when the caller comes back.
          if (parts && this.#text) return this.#close();
          const inside = (shadowRoot || kind === 'custom') && this.#inside(element);
          if (inside) return inside;
          below = element.firstChild;
          if (below && parts && kind !== 'break') this.#open(element, kind);
        }
      }
      if (below) this.cursor = below;
      else {
        const block = this.#pass(node);
        if (block) return block;
      }
    }
    return this.#text ? this.#close() : undefined;
  }

  /** A reader of an element's shadow root that has not been read. */
  #inside(host: Element): BlockReader | undefined {
    const { shadowRoot } = host;
    if (host === this.#entered || (!shadowRoot && !host.localName.includes('-'))) return undefined;
    this.#entered = host;
    this.onHost?.(host);
    return shadowRoot ? new BlockReader(shadowRoot, this.onHost) : undefined;
  }

  #take(node: Text): void {
    const { data } = node;
    // What is blank begins no block.
    if (!this.#text && !VISIBLE.test(data)) return;
    this.#pieces.push({ node, start: this.#text.length, from: 0 });
    this.#text += data;
  }

  #open(owner: Element, kind: Kind): void {
    const around = this.#opened;
    this.#opened = {
      owner,
      heading: kind === 'heading' || (around.heading && headingAround(owner)),
      scope: kind === 'section' ? owner : around.scope,
      around,
    };
  }

  /** Moves the cursor past a node; returns the block that ends on the way. */
  #pass(node: Node): Block | undefined {
    let ended: Block | undefined;
    let at: Node | null = node;
    let next = at.nextSibling;
    while (!next) {
      at = at.parentNode;
      if (!at || at === this.root) break;
      const { owner, around } = this.#opened;
      if (at === owner && around) {
        if (this.#text) ended = this.#close();
        this.#opened = around;
      }
      next = at.nextSibling;
    }
    this.cursor = next;
    return ended;
  }

  #close(): Block {
    const { owner, heading, scope } = this.#opened;
    const block = { owner, text: this.#text, pieces: this.#pieces, heading, scope };
    this.#text = '';
    this.#pieces = [];
    return block;
  }
}

function headingAround(owner: Element): boolean {
  if (isHeading(owner)) return true;
  const parent = parentOf(owner);
  return parent !== null && isHeading(parent);
}

function scopeAround(owner: Element): Element | undefined {
  for (let at: Element | null = owner; at; at = parentOf(at)) if (isSectioning(at)) return at;
  return undefined;
}
