import type { Card } from '../knowledge/cards';
import type { EntryId, Language } from '../knowledge/types';
import type { Reason } from '../match/mention';
import type { Anchor } from './anchor';
import type { CreateDisplay, DisplayOptions, Step } from './card-display';

/** The page's own kind of mark, `A`, is handed back as it came. */
export interface CardOptions<A extends Anchor = Anchor>
  extends Pick<DisplayOptions, 'settings' | 'change' | 'site'> {
  /** Ends everything: listeners, timer, an open card. */
  readonly signal: AbortSignal;
  /** The mark at a point of the viewport, CSS px. */
  hitTest(x: number, y: number): A | undefined;
  /** Asked when the rest begins. Null or a rejection: nothing opens. */
  loadCard(id: EntryId): Promise<Card | null>;
  /** Why a mark is one, the strongest reason first; asked when the reader asks. */
  loadReasons(anchor: A): Promise<readonly Reason[]>;
  /** Asked when the first rest begins, and again where it failed. Undefined or a rejection: nothing opens. */
  loadDisplay(): Promise<CreateDisplay | undefined>;
  /** The language of the text around a mark. */
  language(anchor: A): Language;
  /** The mark whose card is on screen, to be tinted; undefined when none is. */
  onOpen(anchor: A | undefined): void;
}

export interface CardController<A extends Anchor = Anchor> {
  /** Opens the card of a mark at once and moves the focus into it. @param step tells which of the page's marks it is */
  open(anchor: A, step?: Step): void;
  /** The page took a mark away. */
  lost(anchor: A): void;
}
