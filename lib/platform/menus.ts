import { type Browser, browser } from './browser';

/** What a menu or a key can ask for. */
export type Gesture =
  | 'toggle-site'
  | 'pause-hour'
  | 'toggle-everywhere'
  | 'annotate-once'
  | 'next-term'
  | 'previous-term';

type Tab = Browser.tabs.Tab;
type Context = Browser.contextMenus.CreateProperties['contexts'];

const LOOK_UP = 'look-up';
const ON_SITE: Context = ['action', 'page'];

/** Titles are in the locales. Chrome takes at most six items for the action. */
const ITEMS = [
  { id: LOOK_UP, message: 'menuLookUp', contexts: ['selection'] satisfies Context },
  { id: 'toggle-site', message: 'commandSite', contexts: ON_SITE },
  { id: 'pause-hour', message: 'menuHour', contexts: ON_SITE },
  { id: 'annotate-once', message: 'commandOnce', contexts: ON_SITE },
  { id: 'toggle-everywhere', message: 'menuEverywhere', contexts: ON_SITE },
] as const;

/** Makes the menu anew, as at install or when the browser's language may have changed; Firefox for Android has none. */
export async function createMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const { id, message, contexts } of ITEMS) {
    // `%s` stands for the selection; the browser puts it in.
    const title = browser.i18n.getMessage(message);
    browser.contextMenus.create({ id, title, contexts: [...contexts], documentUrlPatterns: patternsFor(id) });
  }
}

export interface GestureHandlers {
  /** Called within the gesture, with the tab it was made in. */
  readonly act: (gesture: Gesture, tab: Tab) => void;
  readonly lookUp: (selection: string) => void;
}

/** Listens to menu and keys, as far as the browser has them. */
export function listenToGestures({ act, lookUp }: GestureHandlers): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === LOOK_UP) lookUp(selectionText ?? '');
    else if (tab) act(menuItemId as Gesture, tab);
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab) act(command as Gesture, tab);
  });
}

/** On pages that no extension may read, only the look-up is of use. */
function patternsFor(id: string): string[] | undefined {
  return id === LOOK_UP ? undefined : ['*://*/*'];
}
