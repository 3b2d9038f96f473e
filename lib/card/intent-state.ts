import type { Settings } from '../settings/schema';

/** What opens a card and where it stands, as the reader has it set now. */
export type Rules = Pick<Settings, 'trigger' | 'placement'>;

/** What lies under the pointer. `A` stands for a mark; marks are the same when they are `===`. */
export type Spot<A> =
  | { readonly on: 'mark'; readonly anchor: A }
  | { readonly on: 'bridge' | 'card' | 'page' };

/** What happened. Lengths in CSS px; `x`, `y` in the viewport, `screenX`, `screenY` on the screen. */
export type IntentEvent<A> =
  | Movement<A>
  | { readonly type: 'left' | 'wheel' | 'hidden' | 'pin' | 'close' | 'tick' }
  /** The page moved: by how much since the card opened, or by anything while none is open. */
  | { readonly type: 'scroll'; readonly px: number }
  | { readonly type: 'button'; readonly spot: Spot<A> }
  | { readonly type: 'key'; readonly key: 'escape' | 'modifier' | 'other' }
  /** The Shift key went down or came up. */
  | { readonly type: 'shift'; readonly down: boolean }
  /** Text of the page was selected (`active`) or is no longer. */
  | { readonly type: 'selection'; readonly active: boolean }
  /** `gone`: the mark is no longer on the page; `cardless`: it has nothing to show. */
  | { readonly type: 'gone' | 'cardless'; readonly anchor: A }
  /** `open`: asked for by key or command; `tap`: a finger or, where clicks open, a mouse has pressed the mark. */
  | { readonly type: 'open' | 'tap'; readonly anchor: A };

/** A point, in the viewport and on the screen. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly screenX: number;
  readonly screenY: number;
}

export interface Movement<A> extends Place {
  readonly type: 'move';
  /** Where the first of the moves was that are told as this one; on a busy page that may be a whole crossing. */
  readonly from: Place;
  /** As in `PointerEvent.buttons`. */
  readonly buttons: number;
  readonly shift: boolean;
  readonly spot: Spot<A>;
}

export interface Intent<A> {
  readonly phase: Phase<A>;
  readonly pointer?: Pointer<A> | undefined;
  /** Closed by Escape or a click: silent until the pointer has left it. */
  readonly muted?: A | undefined;
  /** Closed by the press under way: the tap that comes of it does not open it again. */
  readonly shut?: A | undefined;
  /** Text of the page is selected; the reader is busy with it. */
  readonly selecting: boolean;
  /** The instant at which the last card closed, ms; -Infinity where that no longer matters. */
  readonly closedAt: number;
}

export type Phase<A> =
  | { readonly is: 'idle' }
  | { readonly is: 'resting'; readonly rest: Rest<A> }
  | { readonly is: 'open'; readonly anchor: A; readonly hold: Hold<A> };

/** What keeps a card open: the pointer on it, a grace after the pointer left, having been called for, a pin. */
export type Hold<A> =
  | { readonly by: 'pointer' }
  | { readonly by: 'grace'; readonly until: number; readonly rest?: Rest<A> | undefined }
  | { readonly by: 'call'; readonly rest?: Rest<A> | undefined }
  | { readonly by: 'pin'; readonly before: 'pointer' | 'call' };

/** The pointer lies on a mark, within a tremble of (x, y), since the instant `since`. */
export interface Rest<A> {
  readonly anchor: A;
  readonly x: number;
  readonly y: number;
  readonly since: number;
}

export interface Pointer<A> extends Place {
  /** The instant of its last own movement, ms. */
  readonly movedAt: number;
  /** px it went by itself without a pause, and without the page moving or being used meanwhile. */
  readonly way: number;
  /** The mark it lies on, as far as known: pressing Shift begins a rest there. */
  readonly over?: A | undefined;
}
