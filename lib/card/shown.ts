import type { Anchor } from './anchor';
import { onBridge, onWay } from './bridge';
import type { Mount } from './mount';
import type { OpenCard } from './open-card';
import type { Point, Position, Rect } from './place';

/** What is on screen while a card is open. */
export interface Shown {
  readonly anchor: Anchor;
  readonly open: OpenCard;
  readonly mount: Mount;
  /** The box of the mark's first line when the card opened, px. */
  readonly start: Rect;
  /** The line the card stands beside, and where it stands to it. */
  line: Rect;
  position?: Position | undefined;
  /** Had the focus before the card. */
  readonly returnTo: HTMLElement | undefined;
}

/** px the mark has gone since its card opened; infinite when it is gone. */
export function driftOf({ anchor, start }: Shown): number {
  const [now] = anchor.rects();
  return now ? Math.max(Math.abs(now.left - start.left), Math.abs(now.top - start.top)) : Infinity;
}

/** Is a point (px) on the pointer's way from the mark to its card? */
export function isBridged({ mount, position, line }: Shown, point: Point): boolean {
  const bridged = position?.at === 'corner' ? onWay : onBridge;
  return bridged(point, line, mount.dialog.getBoundingClientRect());
}
