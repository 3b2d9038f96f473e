/** What Escape would close together with the card: the page's own modal dialog or popover around the focus. */
const CLOSABLE = 'dialog:modal, :popover-open';
const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

/**
 * While a card is open Escape closes the card and nothing else: the press, its repetitions and its release are kept from
 * the page and the browser. Of a field that has the focus nothing is taken but that the browser closes the dialog
 * around it. That Escape leaves fullscreen no page can prevent.
 * @param card aborts when the card is removed, which the press itself may have done a moment before
 */
export function keepEscape(card: AbortSignal): void {
  const lifetime = new AbortController();
  let pressed = false;
  const on = (type: 'keydown' | 'keyup', hear: (event: KeyboardEvent) => void) => {
    const hearEscape = (event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && hear(event);
    addEventListener(type, hearEscape, { capture: true, signal: lifetime.signal });
  };
  on('keydown', (event) => {
    // The release of an earlier press was never heard of.
    if (pressed && !event.repeat) return lifetime.abort();
    pressed = true;
    keep(event);
  });
  on('keyup', (event) => {
    if (!pressed) return;
    keep(event);
    lifetime.abort();
  });
  // A task later: the listener that closes the card comes before this one in the same event.
  card.addEventListener('abort', () => setTimeout(() => pressed || lifetime.abort()), { once: true });
}

function keep(event: KeyboardEvent): void {
  const way = event.composedPath().filter((target) => target instanceof Element);
  const isField = way[0]?.matches(FIELDS) ?? false;
  if (!isField) event.stopImmediatePropagation();
  if (!isField || way.some((element) => element.matches(CLOSABLE))) event.preventDefault();
}
