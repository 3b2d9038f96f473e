import type { Mention } from '../match/mention';
import type { Rect } from './place';

/** A mark, as the card knows it; the same object stands for the same mark. */
export interface Anchor {
  readonly mention: Mention;
  /** The mention as the page writes it, with its version. */
  readonly surface: string;
  /** An element that holds the mark, to find the modal dialog around it. */
  readonly element: Element;
  /** One box per line, measured at each call, CSS px of the viewport; empty when the mark is gone. */
  rects(): readonly Rect[];
}
