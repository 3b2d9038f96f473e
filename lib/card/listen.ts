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
  /** A finger tapped on what is neither link nor control. */
  tapped(x: number, y: number): void;
  /** The viewport changed. */
  resized(): void;
  /** Runs what may fail on a page of others. */
  attempt(act: () => void): void;
  tell(event: IntentEvent<A>): void;
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
  on<PointerEvent>(window, 'click', (tap) => isFreeTap(tap) && watch.tapped(tap.clientX, tap.clientY), false);
}

function listenToPage<A>(watch: Watch<A>, on: Hear, pointer: PointerFrames<A>): void {
  on(window, 'wheel', () => watch.tell({ type: 'wheel' }));
  on(window, 'scroll', ({ target }) => {
    watch.tell({ type: 'scroll', px: watch.drift() ?? (pointer.isWithin(target) ? 1 : 0) });
  });
  on<KeyboardEvent>(window, 'keydown', ({ key, isComposing }) => {
    const escaped = key === 'Escape' && !isComposing;
    watch.tell({ type: 'key', key: escaped ? 'escape' : MODIFIERS.test(key) ? 'modifier' : 'other' });
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
  on(document, 'fullscreenchange', () => watch.resized());
}

/** Takes a pointer's moves together, so that the page is asked once a frame what lies under it. */
class PointerFrames<A> {
  readonly #watch: Watch<A>;
  #latest: PointerEvent | undefined;
  #target: EventTarget | null = null;

  constructor(watch: Watch<A>) {
    this.#watch = watch;
  }

  moved(event: PointerEvent): void {
    // A finger has no hover; a tap is a click.
    if (event.pointerType === 'touch') return;
    if (!this.#latest) requestAnimationFrame(() => this.#watch.attempt(() => this.flush()));
    this.#latest = event;
    this.#target = event.target;
  }

  flush(): void {
    const event = this.#latest;
    this.#latest = undefined;
    if (!event) return;
    const { clientX: x, clientY: y, screenX, screenY, buttons } = event;
    this.#watch.tell({ type: 'move', x, y, screenX, screenY, buttons, spot: spotOf(this.#watch, event) });
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

function isFreeTap(event: PointerEvent): boolean {
  if (event.pointerType !== 'touch' || event.defaultPrevented) return false;
  return !event.composedPath().some((target) => target instanceof Element && target.matches(CONTROLS));
}
