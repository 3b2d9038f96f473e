import type { Card } from '../knowledge/cards';
import type { EntryId, Language } from '../knowledge/types';
import type { Reason } from '../match/mention';
import type { Change, Saved, Settings } from '../settings/schema';
import type { Anchor } from './anchor';
import type { Spot } from './intent-state';
import type { Point } from './place';

/** What a display asks for and tells. */
export interface DisplayOptions {
  readonly load: (id: EntryId) => Promise<Card | null>;
  /** Why a mark is one, the strongest reason first. */
  readonly loadReasons: (anchor: Anchor) => Promise<readonly Reason[]>;
  readonly language: (anchor: Anchor) => Language;
  /** The settings as they are now. */
  readonly settings: () => Settings;
  /** Writes one setting; undefined when nobody answered. Never rejects. */
  readonly change: (change: Change) => Promise<Saved | undefined>;
  /** The key of the page's site; undefined where it has none, as a local file. */
  readonly site: string | undefined;
  readonly onPin: () => void;
  /** By its button, by Tab past its end, or because the page removed it. */
  readonly onClose: () => void;
}

/** Which of the page's marks a card belongs to, when the reader goes from one to the next: "3 of 12". */
export interface Step {
  readonly nth: number;
  readonly of: number;
}

/** The card on screen, one at a time. It lies in a script of its own, which comes when the first card is wanted. */
export interface CardDisplay {
  /** Draws the card of a mark outside of the page, so that less is left to do if it is shown. */
  drawAhead(anchor: Anchor, card: Card): void;
  /** Shows a card beside the line of its mark at `point` (px); false when the mark is gone. */
  show(anchor: Anchor, card: Card, point?: Point): boolean;
  hide(): void;
  /** Moves the focus into it; a screen reader is told the step also where the focus was inside before. */
  focus(step?: Step): void;
  setPinned(pinned: boolean): void;
  /** Measures and places again, after the viewport changed; on top again, after an element went fullscreen. */
  replace(): void;
  /** px the mark has gone since its card opened; infinite when it is gone, undefined without a card. */
  drift(): number | undefined;
  /** What of the card is at a point (px) where no mark is. */
  spotAt(point: Point): Spot<Anchor>;
  isHost(target: unknown): boolean;
  holds(node: Node | null): boolean;
  shows(anchor: Anchor): boolean;
}

export type CreateDisplay = (options: DisplayOptions) => CardDisplay;
