import type { Card } from '../knowledge/cards';
import type { EntryId, Kind } from '../knowledge/types';
import type { Reason } from '../match/mention';
import type { Decision, NamedBlock, PageOutline, SentBlock } from '../match/page-matcher';
import type { Change, Saved } from '../settings/schema';
import type { Browser } from './browser';
import { on } from './events';
import type { LateScript } from './late';
import { native } from './native';

/** A term on the page as the popup lists it, in order of first mention. */
export interface PageTerm {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly count: number;
  /** The reader knows it: it is not marked. */
  readonly known?: true;
}

/** Towards the end of the page or towards its beginning. */
export type Direction = 1 | -1;

/** Every message of the extension with its answer. */
export interface Protocol {
  /** Content script -> background: the card of an entry; null when the base has no such entry. */
  card: { readonly request: { readonly id: EntryId }; readonly answer: Card | null };
  /** Content script -> background: run a late script in this frame; answered when it has run, or could not. */
  'late-script': { readonly request: { readonly script: LateScript }; readonly answer: null };
  /** Content script -> background: write one setting; whoever watches the settings hears of it. */
  change: { readonly request: { readonly change: Change }; readonly answer: Saved };
  /** Content script or popup -> background: a reader has the card of an entry before them. Nothing is kept of private windows. */
  opened: { readonly request: { readonly id: EntryId }; readonly answer: null };
  /**
   * Content script -> background: text of a page, to be searched and kept until the page is left. Answered with the
   * blocks that hold names. `page` is a name that the script has given its page.
   */
  find: {
    readonly request: { readonly page: string; readonly blocks: readonly SentBlock[] };
    readonly answer: readonly NamedBlock[];
  };
  /** Content script -> background: the page has been read, which of its names are mentions? */
  decide: {
    readonly request: { readonly page: string; readonly outline: PageOutline };
    readonly answer: Decision;
  };
  /** Content script -> background: why something at an offset of a block is marked; null where that is forgotten. */
  reasons: {
    readonly request: { readonly page: string; readonly block: number; readonly start: number };
    readonly answer: readonly Reason[] | null;
  };
  /**
   * Content script -> background, when it starts (with 0) and whenever the number changes: how many distinct terms
   * this frame has marked. That the top frame speaks at all is what colours the tab's icon.
   */
  marked: { readonly request: { readonly terms: number }; readonly answer: null };
  /** Content script -> background: the script of this frame has ended. Sent by `beginLife`. */
  ended: { readonly request: Record<never, never>; readonly answer: null };
  /**
   * Content script -> background: whether this frame and the page around it are on. A frame follows the site in the
   * address bar, which it cannot see itself: a sub-frame asks before it reads anything (`topIsOn`).
   */
  'frame-state': { readonly request: Record<never, never>; readonly answer: { readonly on: boolean } };
  /**
   * Background -> content scripts of every frame of every tab: ask `frame-state` again and end where the answer is no.
   * Sent when a permission was taken back or a site was switched off, of which a frame of another site hears
   * nothing. Answered by `beginLife`.
   */
  recheck: { readonly request: Record<never, never>; readonly answer: null };
  /**
   * Popup or background -> content scripts of every frame of a tab: end now, "this page once" is over.
   * Answered by `beginLife`.
   */
  stop: { readonly request: Record<never, never>; readonly answer: null };
  /**
   * Popup -> content script of the top frame: for how long it was started; nobody answers where none runs.
   * Answered by `beginLife`.
   */
  'page-life': { readonly request: Record<never, never>; readonly answer: { readonly once: boolean } };
  /** Popup -> background: the text to begin with, when "Look up" in the menu has opened the popup; given out once. */
  'look-up': { readonly request: Record<never, never>; readonly answer: string | null };
  /** Background -> content script of the top frame: open the card of the next (1) or previous (-1) mark; false when there is none. */
  'step-term': { readonly request: { readonly direction: Direction }; readonly answer: boolean };
  /**
   * Popup -> content script of the top frame: the terms found on the page, also those left out by density and those the
   * reader knows; none of a kind that is hidden, and none by a word that means something else on this site.
   */
  'page-terms': { readonly request: Record<never, never>; readonly answer: readonly PageTerm[] };
  /** Popup -> content script: scroll to the first mention of an entry and open its card. */
  'show-term': { readonly request: { readonly id: EntryId }; readonly answer: boolean };
}
export type MessageType = keyof Protocol;
export type MessageOf<T extends MessageType> = { readonly type: T } & Protocol[T]['request'];
export type Message = { [T in MessageType]: MessageOf<T> }[MessageType];
export type Answer<T extends MessageType> = Protocol[T]['answer'];

export type Sender = Browser.runtime.MessageSender;
/** A handler answers, or returns undefined to leave the answer to another context. */
export type Handlers = {
  readonly [T in MessageType]?: (message: MessageOf<T>, sender: Sender) => Promise<Answer<T>> | undefined;
};

/** Whether the fields are those that a message of the type must have. */
const FIELDS: { readonly [T in MessageType]: (message: Partial<Record<string, unknown>>) => boolean } = {
  card: ({ id }) => typeof id === 'string',
  'late-script': ({ script }) => script === 'card',
  change: ({ change }) => typeof (change as Partial<Change> | undefined)?.setting === 'string',
  opened: ({ id }) => typeof id === 'string',
  find: ({ page, blocks }) => typeof page === 'string' && Array.isArray(blocks),
  decide: ({ page, outline }) => typeof page === 'string' && typeof outline === 'object' && outline !== null,
  reasons: ({ page, block, start }) =>
    typeof page === 'string' && Number.isInteger(block) && Number.isInteger(start),
  marked: ({ terms }) => Number.isSafeInteger(terms) && Number(terms) >= 0,
  ended: () => true,
  'frame-state': () => true,
  recheck: () => true,
  stop: () => true,
  'look-up': () => true,
  'page-life': () => true,
  'step-term': ({ direction }) => direction === 1 || direction === -1,
  'page-terms': () => true,
  'show-term': ({ id }) => typeof id === 'string',
};

/** The top frame of a tab. */
const TOP_FRAME = 0;

/**
 * Sends a message to the background and the other extension pages. A background that was stopped before it answered,
 * or found no ear yet, is asked a second time: asking wakes it, and every message may be said twice.
 * @returns undefined when nobody answers, or when this context is orphaned; never rejects
 */
export async function send<T extends MessageType>(message: MessageOf<T>): Promise<Answer<T> | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS && !isOrphaned(); attempt++) {
    try {
      return await native.runtime.sendMessage(message);
    } catch {
      // Stopped, or orphaned just now: the loop finds out which.
    }
  }
  return undefined;
}
const ATTEMPTS = 2;

/**
 * Sends a message to the content script in a tab's top frame.
 * @returns undefined when no content script answers; never rejects
 */
export async function sendToTab<T extends MessageType>(
  tab: number,
  message: MessageOf<T>,
): Promise<Answer<T> | undefined> {
  try {
    return await native.tabs.sendMessage(tab, message, { frameId: TOP_FRAME });
  } catch {
    return undefined;
  }
}

/** Sends a message to the content scripts in all frames of a tab; whoever is gone needs none. */
export async function sendToFrames<T extends MessageType>(tab: number, message: MessageOf<T>): Promise<void> {
  await native.tabs.sendMessage(tab, message).catch(() => {});
}

type Handle = (message: Message, sender: Sender) => Promise<unknown> | undefined;

/** Answers messages until `signal` aborts; what has not the shape of a message is passed over in silence. */
export function listen(signal: AbortSignal | undefined, handlers: Handlers): void {
  const answer = (message: unknown, sender: Sender, respond: (answer?: unknown) => void) => {
    if (!isMessage(message)) return;
    const handle = handlers[message.type] as Handle | undefined;
    const answered = handle?.(message, sender);
    // A failure is told as no answer: the asker must not wait for ever.
    answered?.then(respond, () => respond());
    // Keeps the way back open. Chrome understands a returned promise only in late versions.
    return answered && (true as const);
  };
  on(native.runtime.onMessage, answer, signal);
}

/** True in a content script whose extension was updated, switched off or removed: the API is gone for good. */
export function isOrphaned(): boolean {
  return native.runtime?.id === undefined;
}

function isMessage(message: unknown): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const { type } = message as { type?: unknown };
  return typeof type === 'string' && Object.hasOwn(FIELDS, type) && FIELDS[type as MessageType](message);
}
