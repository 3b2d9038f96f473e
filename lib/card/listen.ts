import type { IntentEvent, Spot } from './intent-state';

/** What the listeners need to know and whom they tell. */
export interface Watch<A> {
  readonly signal: AbortSignal;
  /** Is this target of an event the card's host? */
  isCard(target: EventTarget | null): boolean;
  /** What lies at a point of the viewport (px) outside the card. */
  spotAt(x: number, y: number): Spot<A>;
  /** px by which the open card's mark has moved since the card opened; undefined while none is open. */
  drift(): number | undefined;
  /** Is text of the page (not of the card) selected? */
  isSelecting(): boolean;
  /** Does a mouse's click open cards, as a tap always does? */
  readonly clicks: boolean;
  /** A finger, or a mouse where clicks open, pressed on what is neither link nor control. */
  tapped(x: number, y: number): void;
  /** The viewport changed. */
  resized(): void;
  /** Runs what may fail on a page of others. */
  attempt(act: () => void): void;
  /** @param at when it happened, ms of `performance.now()`; now where it is not said */
  tell(event: IntentEvent<A>, at?: number): void;
}

const MODIFIERS = /^(Shift|Control|Alt|AltGraph|Meta|OS|CapsLock|Fn|NumLock|ScrollLock)$/;

/** What a tap is meant for when it lies on the way of the event; the page's, not the card's. */
const CONTROLS =
  'a[href], area, button, input, select, textarea, label, summary, video, audio, [onclick], [role=button], [role=link], [role=tab], [contenteditable]';

type Hear = <E extends Event>(
  target: EventTarget,
  type: string,
  hear: (event: E) => unknown,
  capture?: boolean,
) => void;

/**
 * Reads the page's events into intents, until the signal. It only listens: every listener is passive, and
 * no event of the page is stopped or changed.
 */
export function listen<A>(watch: Watch<A>): void {
  const on: Hear = (target, type, hear, capture = true) => {
    const hearQuietly = (event: Event) => watch.attempt(() => hear(event as never));
    target.addEventListener(type, hearQuietly, { signal: watch.signal, capture, passive: true });
  };
  const pointer = new PointerFrames(watch);
  listenToPointer(watch, on, pointer);
  listenToPage(watch, on, pointer);
}

function listenToPointer<A>(watch: Watch<A>, on: Hear, pointer: PointerFrames<A>): void {
  on<PointerEvent>(window, 'pointermove', (event) => pointer.moved(event));
  // A pointer that goes into a frame sends no more moves, but says over what it went.
  on<PointerEvent>(window, 'pointerover', (event) => pointer.moved(event));
  on<PointerEvent>(window, 'pointerout', ({ relatedTarget, pointerType }) => {
    if (relatedTarget || pointerType === 'touch') return;
    pointer.forget();
    watch.tell({ type: 'left' });
  });
  on<PointerEvent>(window, 'pointerdown', (event) => {
    pointer.flush();
    watch.tell({ type: 'button', spot: spotOf(watch, event) });
  });
  // Bubbling, to see whether the page has used the tap.
  const tap = (event: PointerEvent) => isFreeTap(watch, event) && watch.tapped(event.clientX, event.clientY);
  on<PointerEvent>(window, 'click', tap, false);
}

function listenToPage<A>(watch: Watch<A>, on: Hear, pointer: PointerFrames<A>): void {
  on(window, 'wheel', () => watch.tell({ type: 'wheel' }));
  on(window, 'scroll', ({ target }) => {
    watch.tell({ type: 'scroll', px: watch.drift() ?? (pointer.isWithin(target) ? 1 : 0) });
  });
  on<KeyboardEvent>(window, 'keydown', ({ key, isComposing, repeat }) => {
    if (key === 'Shift' && !repeat) watch.tell({ type: 'shift', down: true });
    const escaped = key === 'Escape' && !isComposing;
    watch.tell({ type: 'key', key: escaped ? 'escape' : MODIFIERS.test(key) ? 'modifier' : 'other' });
  });
  on<KeyboardEvent>(window, 'keyup', ({ key }) => {
    if (key === 'Shift') watch.tell({ type: 'shift', down: false });
  });
  let selecting = false;
  on(document, 'selectionchange', () => {
    const active = watch.isSelecting();
    if (active || selecting) watch.tell({ type: 'selection', active });
    selecting = active;
  });
  const hide = () => {
    pointer.forget();
    watch.tell({ type: 'hidden' });
  };
  on(document, 'visibilitychange', () => document.hidden && hide());
  // Not captured: the blur of an element in the page is no blur of the window.
  on(window, 'blur', hide, false);
  on(window, 'resize', () => watch.resized());
  on(document, 'fullscreenchange', () => {
    // What goes fullscreen covers the other words, and makes inert what stands outside of it, also a pinned card.
    if (document.fullscreenElement) watch.tell({ type: 'close' });
    else watch.resized();
  });
}

/** Takes a pointer's moves together, so that the page is asked once a frame what lies under it. */
class PointerFrames<A> {
  readonly #watch: Watch<A>;
  #first: PointerEvent | undefined;
  #latest: PointerEvent | undefined;
  #target: EventTarget | null = null;

  constructor(watch: Watch<A>) {
    this.#watch = watch;
  }

  moved(event: PointerEvent): void {
    // A finger has no hover; a tap is a click.
    if (event.pointerType === 'touch') return;
    if (!this.#latest) {
      // The browser too takes moves together while the page is busy.
      this.#first = event.getCoalescedEvents?.()[0] ?? event;
      requestAnimationFrame(() => this.#watch.attempt(() => this.flush()));
    }
    this.#latest = event;
    this.#target = event.target;
  }

  flush(): void {
    const [from, event] = [this.#first, this.#latest];
    this.#latest = undefined;
    if (!from || !event) return;
    const { clientX: x, clientY: y, screenX, screenY, buttons, shiftKey: shift, timeStamp } = event;
    const spot = spotOf(this.#watch, event);
    // The rest begins when the pointer came, and not when a frame has asked what it came to.
    this.#watch.tell({ type: 'move', x, y, screenX, screenY, buttons, shift, spot, from }, timeStamp);
  }

  forget(): void {
    this.#latest = undefined;
  }

  /** Does this scroller move what is under the pointer? */
  isWithin(scroller: EventTarget | null): boolean {
    return scroller instanceof Node && (!this.#target || scroller.contains(this.#target as Node));
  }
}

function spotOf<A>(watch: Watch<A>, { target, clientX, clientY }: PointerEvent): Spot<A> {
  return watch.isCard(target) ? { on: 'card' } : watch.spotAt(clientX, clientY);
}

/** A plain press on text: of no use to the page, which shows by the pointer's shape what it takes clicks on by script. */
function isFreeTap<A>(watch: Watch<A>, event: PointerEvent): boolean {
  const { pointerType, defaultPrevented, detail } = event;
  const opens = pointerType === 'mouse' ? watch.clicks : /^(touch|pen)$/.test(pointerType);
  const plain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  if (!opens || !plain || defaultPrevented || detail > 1 || watch.isSelecting()) return false;
  const path = event.composedPath().filter((target) => target instanceof Element);
  return (
    !path.some((element) => element.matches(CONTROLS)) &&
    !(path[0] && getComputedStyle(path[0]).cursor === 'pointer')
  );
}
