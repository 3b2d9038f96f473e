import type { CardNode } from './card';
import type { Owner } from './owner';

/** What the tests need of a browser, the same for Chromium (Playwright) and Firefox (WebDriver BiDi). */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** The origin of the extension's own pages, without a slash at the end. */
  readonly origin: string;
  /** Who may do in the browser what no page may. */
  readonly owner: Owner;
  /** Errors of the extension's background since they were last taken, as the browser tells them. */
  takeBackgroundErrors(): Promise<readonly string[]>;
  /** Opens an address in a new tab and waits for its load event. */
  open(url: string): Promise<Tab>;
  /** Opens one of the extension's own pages as a tab, for instance `popup.html?tab=3`. */
  openExtensionPage(path: string): Promise<Tab>;
  /**
   * Runs a command of the manifest on the tab in front. Keys that a driver presses reach the page and not the
   * browser, so Firefox is told to run its own key, and Chromium's background is handed the event that a key causes.
   */
  runCommand(command: string, tabId: number): Promise<void>;
  /** Resolves when a person closed the last window. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

/** CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Tab {
  /** Console errors and uncaught exceptions, of the page and of the content script in it. */
  readonly errors: readonly string[];
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Goes back in the tab's history. */
  back(): Promise<void>;
  /** Evaluates an expression in the page's main world, not held by the page's own policy; awaits promises. */
  run(expression: string): Promise<unknown>;
  /** Runs a function in the page's main world; arguments and result travel as JSON. */
  evaluate<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Moves the pointer in a straight line of `steps` real moves. */
  move(to: Point, steps?: number): Promise<void>;
  click(at: Point): Promise<void>;
  wheel(deltaY: number): Promise<void>;
  /** Presses one key, by its `KeyboardEvent.key`, with modifiers held. */
  press(key: string, modifiers?: readonly Modifier[]): Promise<void>;
  type(text: string): Promise<void>;
  /** PNG of the viewport, or of a part of it. */
  screenshot(clip?: Box): Promise<Buffer>;
  /** The host of the open card with its closed shadow root; null while no card is open. */
  readCard(): Promise<CardNode | null>;
  /** Where a node of the card stands in the viewport. */
  cardBox(node: CardNode): Promise<Box>;
  emulateDark(dark: boolean): Promise<void>;
  /** Lays the page out as for paper; the tab must be in front. */
  emulatePrint(print: boolean): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Brings the tab to the front: background tabs draw no frames. */
  activate(): Promise<void>;
  close(): Promise<void>;
}
export type Modifier = 'Alt' | 'Control' | 'Shift';

export const VIEWPORT = { width: 1000, height: 760 };
/** Longer than any wait of the product (1 s to the first idle moment), shorter than a test's time limit. */
const PATIENCE_MS = 10_000;
const POLL_MS = 40;

/**
 * Awaits a condition by asking again and again.
 * @returns the first truthy answer
 * @throws when none came within `patience` ms, with the last answer in the message
 */
export async function until<T>(what: string, probe: () => Promise<T> | T, patience = PATIENCE_MS) {
  const deadline = Date.now() + patience;
  let last: T;
  do {
    last = await probe();
    if (last) return last;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  } while (Date.now() < deadline);
  throw new Error(`waited ${patience} ms for ${what}; last answer: ${JSON.stringify(last)}`);
}

/**
 * The source text of a call, for both protocols. `__name` is what esbuild wraps functions in when it
 * keeps their names; the page does not know it.
 * @param first source text of an argument to stand before the others
 */
export function callExpression(run: (...args: never[]) => unknown, args: readonly unknown[], first?: string) {
  const given = [...(first ? [first] : []), ...args.map((arg) => JSON.stringify(arg) ?? 'undefined')];
  return `(async (__name) => (${run})(${given.join(', ')}))((f) => f)`;
}
