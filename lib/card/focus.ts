import type { Mount } from './mount';

/** What keys and buttons do while the focus or the pointer is in the card. */
export interface CardActions {
  pin(): void;
  /** False when there is nothing to go back to. */
  back(): boolean;
  /** Tab went past the last control, or before the first. */
  leave(): void;
}

/** Events in the card are nobody else's: the page's shortcuts and its click-outside handlers stay asleep. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'focusin',
];

/** Listens inside the card; its listeners die with its root. */
export function listenInside({ root, dialog }: Mount, actions: CardActions): void {
  root.addEventListener('keydown', (event) => pressed(event as KeyboardEvent, root, dialog, actions));
  root.addEventListener('mousedown', (event) => {
    // A mouse that uses the card takes no focus from the field the reader types in.
    if ((event.target as Element).closest('button, summary')) event.preventDefault();
  });
  for (const type of OWN_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
}

function pressed(event: KeyboardEvent, root: ShadowRoot, dialog: HTMLElement, actions: CardActions): void {
  const { key, altKey, shiftKey } = event;
  const plain = !altKey && !event.ctrlKey && !event.metaKey;
  if (key === 'p' && plain) actions.pin();
  else if ((key === 'Backspace' && plain) || (key === 'ArrowLeft' && altKey)) {
    if (actions.back()) event.preventDefault();
  } else if (key === 'Tab' && plain && isLastStop(root, dialog, shiftKey)) {
    actions.leave();
    // Forward, the browser goes on from where the focus was before; backward, that place itself is meant.
    if (shiftKey) event.preventDefault();
  }
}

function isLastStop(root: ShadowRoot, dialog: HTMLElement, backward: boolean): boolean {
  const stops = [...dialog.querySelectorAll('button, a, summary')].filter((stop) => stop.checkVisibility());
  const active = root.activeElement;
  return backward ? active === dialog || active === stops[0] : active === (stops.at(-1) ?? dialog);
}

/** The focused element, also inside the page's open shadow roots. */
export function focusedElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}
