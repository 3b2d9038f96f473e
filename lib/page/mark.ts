import type { Mention } from '../match/mention';
import { parentOf } from './elements';
import { boundaries } from './pieces';
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
  #range: StaticRange | undefined;

  constructor(
    readonly text: TextBlock,
    readonly mention: Mention,
  ) {}

  /**
   * What the registry holds while the mark is near the view: a static range costs later edits of the page nothing.
   * Made when it is first needed, since most marks of a long page never come near the view.
   */
  get range(): StaticRange {
    this.#range ??= this.#makeRange();
    return this.#range;
  }

  /** The mention as the page writes it. */
  get surface(): string {
    return this.text.block.text.slice(this.mention.start, this.mention.end);
  }

  get element(): Element {
    return parentOf(this.range.startContainer) ?? this.text.block.owner;
  }

  /** Inside a link the page already underlines. */
  get inLink(): boolean {
    return this.element.closest('a[href]') !== null;
  }

  #makeRange(): StaticRange {
    const { start, end } = boundaries(this.text.block, this.mention.start, this.mention.end);
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
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
