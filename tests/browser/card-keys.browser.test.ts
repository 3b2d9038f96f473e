import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Display } from '../../lib/card/display';
import { cardOf, control, dialog, openOn } from './card-stage';

const onPin = vi.fn();
const onClose = vi.fn();
let shown: Display;

beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = '<button>before</button><p><span>RLVR</span></p>';
  document.querySelector('button')?.focus();
  shown = openOn(document.querySelector('span') as Element, 'rlvr', { onPin, onClose });
});
afterEach(() => {
  shown.hide();
  document.body.innerHTML = '';
});

function press(on: Element, key: string, options: KeyboardEventInit = {}): void {
  on.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options }),
  );
}

it('P pins, from inside of the card alone and without other keys (WCAG 2.1.4)', () => {
  press(document.body, 'p');
  for (const held of ['altKey', 'ctrlKey', 'metaKey']) press(dialog(), 'p', { [held]: true });
  expect(onPin).not.toHaveBeenCalled();
  press(dialog(), 'p');
  expect(onPin).toHaveBeenCalledOnce();
});

it.each([
  ['Backspace', {}],
  ['ArrowLeft', { altKey: true }],
])('%s goes back inside of the card', async (key, held) => {
  control('.chips button').click();
  await expect.poll(() => dialog().querySelector('.path')).not.toBeNull();
  press(dialog(), key, held);
  expect(control('h2').textContent).toBe(cardOf('rlvr').name.en);
});

it.each([
  ['past its last control', () => [...dialog().querySelectorAll('button')].at(-1), false],
  ['back out of its first', () => dialog().querySelector('button'), true],
] as const)('Tab %s closes it, and the focus is where it was before', (_, stop, shiftKey) => {
  stop()?.focus();
  press(stop() as Element, 'Tab', { shiftKey });
  expect(onClose).toHaveBeenCalledOnce();
  expect(document.activeElement?.textContent).toBe('before');
});

it('Tab from one control to the next keeps it open', () => {
  const first = control('button');
  first.focus();
  press(first, 'Tab');
  expect(onClose).not.toHaveBeenCalled();
});

it('a pinned one stays when Tab leaves it', () => {
  shown.setPinned(true);
  const last = [...dialog().querySelectorAll('button')].at(-1) as HTMLElement;
  last.focus();
  press(last, 'Tab');
  expect(onClose).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('before');
});

it('the page’s shortcuts and its listeners for clicks outside hear nothing of what is done in it', () => {
  const heard = vi.fn();
  const lifetime = new AbortController();
  for (const type of ['keydown', 'click', 'pointerdown'])
    document.addEventListener(type, heard, { signal: lifetime.signal });
  press(dialog(), 'j');
  control('.ask').click();
  dialog().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  lifetime.abort();
  expect(heard).not.toHaveBeenCalled();
});
