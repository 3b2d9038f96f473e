import { ELEMENT_NODE, parentOf } from './elements';
import { isInside, type Mark } from './mark';
import type { Painter } from './paint';
import type { PageText, TextBlock } from './text';

/** How many elements under a point are looked at where an overlay hides the text from the caret. */
const LAYERS = 8;
/** How many elements up from such an element the block is looked for. */
const CLIMB = 4;

/** What a hit test reads. */
export interface HitContext {
  readonly text: PageText;
  readonly painter: Painter;
  /** Open shadow roots the caret may enter. */
  readonly roots: () => ShadowRoot[];
}

/**
 * The mark under a point of the viewport (CSS px). One caret look-up and the rectangles of the marks in that text
 * node; only where an overlay hides the text, the elements under the point too.
 */
export function markAt(context: HitContext, x: number, y: number): Mark | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: context.roots() });
  const node = caret?.offsetNode;
  if (node && node.nodeType !== ELEMENT_NODE) {
    const found = inNode(context, node, x, y);
    if (found) return found;
    // The caret snaps to the nearest text, so a miss is final only where the text itself is on top.
    const top = document.elementFromPoint(x, y);
    if (top && parentOf(node) === top) return undefined;
  }
  return underOverlay(context, document, x, y);
}

function inNode({ text, painter }: HitContext, node: Node, x: number, y: number): Mark | undefined {
  let block: TextBlock | undefined = text.blockOf(node);
  while (block) {
    const found = painter.marksOf(block).find((mark) => touches(mark, node) && isInside(mark.rects(), x, y));
    if (found) return found;
    // A long text node runs on through the blocks it was cut into.
    block = block.next?.block.pieces[0]?.node === node ? block.next : undefined;
  }
  return undefined;
}

/** A mark over several nodes is asked in each: which one the point is in, its rectangles tell. */
function touches({ range, mention, text }: Mark, node: Node): boolean {
  if (range.startContainer === node || range.endContainer === node) return true;
  return text.block.pieces.some(
    (piece) => piece.node === node && piece.start > mention.start && piece.start < mention.end,
  );
}

function underOverlay(
  context: HitContext,
  root: DocumentOrShadowRoot,
  x: number,
  y: number,
): Mark | undefined {
  const covers: Element[] = [];
  for (const element of root.elementsFromPoint(x, y).slice(0, LAYERS)) {
    const shadow = element.shadowRoot;
    const inside = shadow && shadow !== root ? underOverlay(context, shadow, x, y) : undefined;
    const found = inside ?? near(context, element, x, y);
    if (found) return covers.some((cover) => hides(cover, found.element)) ? undefined : found;
    covers.push(element);
  }
  return undefined;
}

function near({ painter }: HitContext, element: Element, x: number, y: number): Mark | undefined {
  let at: Element | null = element;
  for (let step = 0; at && step < CLIMB; step++, at = parentOf(at)) {
    for (const block of painter.blocksIn(at)) {
      const found = painter.marksOf(block).find((mark) => isInside(mark.rects(), x, y));
      if (found) return found;
    }
  }
  return undefined;
}

/** True where an element lies over another and is not see-through: a dialog, a picture, a sticky bar. */
function hides(cover: Element, element: Element): boolean {
  if (cover.contains(element)) return false;
  if (/^(?:canvas|embed|iframe|img|object|video)$/.test(cover.localName)) return true;
  const { backgroundColor, backgroundImage } = getComputedStyle(cover);
  return backgroundImage !== 'none' || !/^transparent$|,\s*0\)$|\/\s*0\)$/.test(backgroundColor);
}
