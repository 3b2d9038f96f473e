import cards from 'virtual:cards';
import { cdp } from 'vitest/browser';
import type { Anchor } from '../../lib/card/anchor';
import type { DisplayOptions } from '../../lib/card/card-display';
import { Display } from '../../lib/card/display';
import type { Card } from '../../lib/knowledge/cards';
import { resolveCard } from '../../lib/knowledge/resolve';
import { readSettings } from '../../lib/settings/schema';
import { roots } from '../tools/closed-roots';

/** The card of an entry of the real base. @throws for an id that is not there */
export function cardOf(id: string): Card {
  const card = resolveCard(cards, id);
  if (!card) throw new Error(`the base has no entry ${id}`);
  return card;
}

/** The dialog of the card that opened last. */
export function dialog(): HTMLElement {
  const found = roots.at(-1)?.querySelector<HTMLElement>('[role=dialog]');
  if (!found) throw new Error('no card was opened');
  return found;
}

/** A control of the open card. */
export function control(selector: string): HTMLElement {
  const found = dialog().querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the card has no ${selector}`);
  return found;
}

/** Opens the card of an entry on an element, as on a page. */
export function openOn(element: Element, id: string, options: Partial<DisplayOptions> = {}): Display {
  const display = new Display({
    load: async (other) => resolveCard(cards, other) ?? null,
    loadReasons: async ({ surface }) => [
      { from: 'form', evidence: surface, weight: 1 },
      { from: 'page', evidence: 'openai', weight: 0.1 },
    ],
    language: () => 'en',
    onPin: () => {},
    onClose: () => display.hide(),
    settings: () => readSettings({}),
    change: async () => ({ saved: 'synced' }),
    site: 'news.example',
    ...options,
  });
  display.show(anchorOf(element, id), cardOf(id));
  return display;
}

export function anchorOf(element: Element, id: string): Anchor {
  const surface = element.textContent ?? '';
  const mention = { start: 0, end: surface.length, id, kind: 'term' } as const;
  return { mention, surface, element, rects: () => [...element.getClientRects()] };
}

/** What the browser tells style sheets. */
export async function emulate(scheme: 'light' | 'dark', forcedColours = false): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      // What is still fading in has no contrast to be measured.
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
    ],
  });
}
