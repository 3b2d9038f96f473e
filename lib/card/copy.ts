import type { Card } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { toMarkdown } from './markdown';
import { threadsOf } from './threads';
import { OPEN_VOICES } from './voices-view';

/** Puts a card on the clipboard as it shows itself at rest. @returns whether it is there */
export function copyCard(card: Card, language: Language): Promise<boolean> {
  const voices = threadsOf(card).slice(0, OPEN_VOICES);
  return copyText(
    toMarkdown(
      card,
      voices.map(({ voice }) => voice),
      language,
    ),
  );
}

/**
 * Puts a text on the clipboard, called in the reader's click. Pages without https have no asynchronous clipboard and some
 * frames forbid it; the older command still works in most of them, and is seen by nobody else.
 * @returns whether it is there
 */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let copied = false;
  const lifetime = new AbortController();
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  window.addEventListener('copy', fill, { capture: true, signal: lifetime.signal });
  try {
    return document.execCommand('copy') && copied;
  } finally {
    lifetime.abort();
  }
}
