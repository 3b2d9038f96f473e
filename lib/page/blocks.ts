import { ELEMENT_NODE, isHeading, isSectioning, parentOf, roleOf, TEXT_NODE } from './elements';

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

/**
 * Reads the blocks below a root in document order, open shadow roots at the place of their hosts.
 * `blocks()` is a generator so that the caller can pause between blocks while the page lives on.
 */
export class BlockReader {
  /** The node read next: where it is taken out of the page during a pause, the rest is not read. */
  cursor: Node | null;
  #ready: Block[] = [];
  #text = '';
  #pieces: Piece[] = [];
  #owners: Element[];

  /** @param onHost told on the way of every element with an open shadow root, and of those that may get one later */
  constructor(
    readonly root: Element | ShadowRoot,
    readonly onHost?: (host: Element) => void,
  ) {
    this.cursor = root.firstChild;
    this.#owners = [root.nodeType === ELEMENT_NODE ? (root as Element) : (root as ShadowRoot).host];
  }

  *blocks(): Generator<Block> {
    if (this.root.nodeType === ELEMENT_NODE) yield* this.#inside(this.root as Element);
    while (this.cursor) {
      const node: Node = this.cursor;
      const opened = this.#visit(node);
      if (this.#ready.length > 0) yield* this.#ready.splice(0);
      if (opened) yield* this.#inside(node as Element);
      if (this.cursor === node) this.#advance(node, opened);
    }
    this.#flush();
    yield* this.#ready.splice(0);
  }

  #inside(host: Element): Iterable<Block> {
    const { shadowRoot } = host;
    if (shadowRoot || host.localName.includes('-')) this.onHost?.(host);
    return shadowRoot ? new BlockReader(shadowRoot, this.onHost).blocks() : [];
  }

  /** Takes a node in; true where its children are read. */
  #visit(node: Node): boolean {
    if (node.nodeType === TEXT_NODE) {
      // Many short nodes are as long as one long one; between them, the reader may pause.
      const before = this.#pieces.at(-1)?.node.data;
      if (this.#text.length > LONGEST_BLOCK && before && CUT_AFTER.test(before)) this.#flush();
      this.#pieces.push({ node: node as Text, start: this.#text.length, from: 0 });
      this.#text += (node as Text).data;
    }
    if (node.nodeType !== ELEMENT_NODE) return false;
    const element = node as Element;
    const role = roleOf(element);
    if (role === 'invisible') return false;
    if (role === 'opaque') {
      if (this.#text) this.#text += OBJECT;
      return false;
    }
    if (element.localName === 'br') this.#flush();
    else if (role === 'block' || element.shadowRoot) {
      this.#flush();
      this.#owners.push(element);
    }
    return true;
  }

  /** Moves the cursor to the next node in document order and closes the blocks left behind. */
  #advance(node: Node, opened: boolean): void {
    let at: Node | null = node;
    if (opened && node.firstChild) {
      this.cursor = node.firstChild;
      return;
    }
    if (opened) this.#leave(node);
    while (at && !at.nextSibling) {
      at = at.parentNode;
      if (!at || at === this.root) break;
      this.#leave(at);
    }
    this.cursor = !at || at === this.root ? null : at.nextSibling;
  }

  #leave(node: Node): void {
    if (this.#owners.at(-1) !== node) return;
    this.#flush();
    this.#owners.pop();
  }

  #flush(): void {
    const text = this.#text;
    const pieces = this.#pieces;
    if (pieces.length === 0) return;
    this.#text = '';
    this.#pieces = [];
    if (!VISIBLE.test(text)) return;
    const owner = this.#owners.at(-1) as Element;
    const about = { owner, heading: headingAround(owner), scope: scopeAround(owner) };
    if (text.length <= LONGEST_BLOCK) this.#ready.push({ text, pieces, ...about });
    else for (const part of cut(text, pieces)) this.#ready.push({ ...part, ...about });
  }
}

function* cut(text: string, pieces: readonly Piece[]): Generator<Pick<Block, 'text' | 'pieces'>> {
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
    yield { text: text.slice(from, to), pieces: moved };
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
