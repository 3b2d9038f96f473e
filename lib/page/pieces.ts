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

/**
 * UTF-16 units after which a block is cut at the next blank or sentence: no single pass over one takes long, be it
 * full of ambiguous forms.
 */
export const LONGEST_BLOCK = 5_000;
const CUT = /[\s。！？；]/g;

/** A long block in parts. Made at once, before the caller can pause: the nodes may be others afterwards. */
export function* cut(block: Block): Generator<Block> {
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
