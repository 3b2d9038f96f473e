import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Display } from '../../lib/card/display';
import { openOn } from './card-stage';

let shown: Display;
/** What the page hears of Escape. */
let heard: string[];
let lifetime: AbortController;

beforeEach(() => {
  lifetime = new AbortController();
  const { signal } = lifetime;
  heard = [];
  // As the page's script does, whose listener is older than the card.
  const close = ({ key }: KeyboardEvent) => key === 'Escape' && shown.hide();
  addEventListener('keydown', close, { signal, capture: true });
  document.body.innerHTML = '<p><span>term</span></p><input><dialog><input></dialog>';
  shown = openOn(document.querySelector('span') as Element, 'rlvr');
  const hear = ({ type, defaultPrevented }: KeyboardEvent) =>
    heard.push(`${type}${defaultPrevented ? ', prevented' : ''}`);
  for (const type of ['keydown', 'keyup'] as const)
    addEventListener(type, hear, { signal, capture: type === 'keyup' });
});

afterEach(() => {
  shown.hide();
  press('keyup');
  lifetime.abort();
  document.body.innerHTML = '';
});

function press(type: 'keydown' | 'keyup', options: KeyboardEventInit = {}, on: Element = document.body) {
  const event = new KeyboardEvent(type, {
    key: 'Escape',
    bubbles: true,
    composed: true,
    cancelable: true,
    ...options,
  });
  on.dispatchEvent(event);
  return event;
}

/** The task after which a card that was closed otherwise keeps nothing any more. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

describe('Escape', () => {
  it('that closes the card is not the page’s, nor are its repetitions and its release', async () => {
    expect(press('keydown').defaultPrevented).toBe(true);
    await nextTask();
    expect(press('keydown', { repeat: true }).defaultPrevented).toBe(true);
    expect(press('keyup').defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
  });

  it('is the page’s again with the next press, also where the release was never heard', async () => {
    press('keydown');
    await nextTask();
    press('keydown');
    press('keyup');
    expect(heard).toEqual(['keydown', 'keyup']);
  });

  it('is the page’s once the card was closed otherwise', async () => {
    shown.hide();
    await nextTask();
    press('keydown');
    expect(heard).toEqual(['keydown']);
  });

  it('other keys, and those of an input method, are the page’s', () => {
    press('keydown', { key: 'a' });
    press('keydown', { isComposing: true });
    expect(heard).toEqual(['keydown', 'keydown']);
  });

  it('nothing is taken from a field, but a dialog around it stays open', () => {
    const [field, inDialog] = document.querySelectorAll('input');
    press('keydown', {}, field);
    expect(heard).toEqual(['keydown']);
    press('keyup', {}, field);
    document.querySelector('dialog')?.showModal();
    shown = openOn(document.querySelector('span') as Element, 'rlvr');
    press('keydown', {}, inDialog);
    expect(heard).toEqual(['keydown', 'keyup', 'keydown, prevented']);
  });
});
