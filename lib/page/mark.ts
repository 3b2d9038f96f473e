import type { Mention } from '../match/mention';
import { boundaries } from './blocks';
import { parentOf } from './elements';
import type { TextBlock } from './text';

/** A rectangle in CSS px, relative to the viewport. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A mention as painted on the page. The same object stands for the same mark as long as it is painted. */
export class Mark {
  /** What the registry holds while the mark is near the view: a static range costs later edits nothing. */
  readonly range: StaticRange;
  readonly element: Element;
  /** Inside a link the page already underlines. */
  readonly inLink: boolean;

  constructor(
    readonly text: TextBlock,
    readonly mention: Mention,
  ) {
    const { start, end } = boundaries(text.block, mention.start, mention.end);
    this.range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
    this.element = parentOf(start.node) ?? text.block.owner;
    this.inLink = this.element.closest('a[href]') !== null;
  }

  /** The mark's rectangles, one a line; none when the page has taken its text away or hides it. */
  rects(): readonly Rect[] {
    const { startContainer, startOffset, endContainer, endOffset } = this.range;
    if (!this.text.listed || !startContainer.isConnected || !endContainer.isConnected) return [];
    try {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    } catch {
      // The page shortened the text a moment ago; the observer has not told us yet.
      return [];
    }
  }
}

/** True where a point lies in one of the rectangles; `slack` in CSS px widens them. */
export function isInside(rects: readonly Rect[], x: number, y: number, slack = 0): boolean {
  return rects.some(
    ({ left, top, right, bottom }) =>
      x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack,
  );
}
