import { ELEMENT_NODE, isHeading, isSectioning, type Kind, kindOf, parentOf, TEXT_NODE } from './elements';

/** The text of a block element, or of a run of it between block children, joined across inline elements. */
export interface Block {
  /** The block element whose text it is. */
  readonly owner: Element;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly heading: boolean;
  /** The nearest article or section around it. */
  readonly scope: Element | undefined;
}

/** A text node's part in a block. Offsets are UTF-16 units. */
export interface Piece {
  readonly node: Text;
  /** Where the part begins in the block's text. */
  readonly start: number;
  /** Where the part begins in the node's data; above 0 only where a long text was cut. */
  readonly from: number;
}

/** Stands in the text for what is not read, so that words on its sides do not join. */
const OBJECT = '\ufffc';
/**
 * UTF-16 units after which a block is cut at the next blank or sentence: no single pass over one takes long, be it
 * full of ambiguous forms.
 */
const LONGEST_BLOCK = 5_000;
const CUT = /[\s。！？；]/g;
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

/** Made at once, before the caller can pause: the nodes may be others afterwards. */
function* cut(block: Block): Generator<Block> {
  const { text, pieces } = block;
  let first = 0;
  for (let from = 0; from < text.length; ) {
    let to = text.length;
    if (from + LONGEST_BLOCK < text.length) {
      CUT.lastIndex = from + LONGEST_BLOCK;
      to = (CUT.exec(text)?.index ?? text.length - 1) + 1;
    }
    const end = ({ node, start, from: skipped }: Piece) => start + node.length - skipped;
    while (first + 1 < pieces.length && end(pieces[first] as Piece) <= from) first++;
    let last = first;
    while (last < pieces.length && (pieces[last] as Piece).start < to) last++;
    const moved = pieces.slice(first, last).map(({ node, start, from: skipped }) => ({
      node,
      start: Math.max(0, start - from),
      from: skipped + Math.max(0, from - start),
    }));
    yield { ...block, text: text.slice(from, to), pieces: moved };
    from = to;
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

/** The places in the page of a span of a block's text, for a range. */
export function boundaries(block: Block, start: number, end: number) {
  return { start: locate(block.pieces, start, false), end: locate(block.pieces, end, true) };
}

/** @param after an end belongs to the piece it closes, a start to the piece it opens */
function locate(pieces: readonly Piece[], offset: number, after: boolean): { node: Text; offset: number } {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { start } = pieces[middle] as Piece;
    if (after ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const { node, start, from } = pieces[low] as Piece;
  return { node, offset: Math.min(node.length, offset - start + from) };
}
