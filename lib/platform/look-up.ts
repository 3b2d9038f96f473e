import { browser } from './browser';

/** More is no name of anything, and a search for it would find nothing. */
const LONGEST_QUERY = 80;

/** The window that stands in for the popup where the browser cannot open it, in CSS px. */
const WINDOW = { width: 400, height: 600 };

let pending: string | null = null;

/**
 * Opens the popup with a search for a text. Straight from the gesture: Firefox opens a popup only while it lasts.
 * @param selection as the page has it, with its line ends
 */
export async function lookUp(selection: string): Promise<void> {
  const query = selection.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUERY);
  pending = query;
  try {
    await browser.action.openPopup();
  } catch {
    pending = null;
    await openWindow(`/popup.html?search=${encodeURIComponent(query)}`);
  }
}

/** The text that the popup which just opened is to begin with; given out once. */
export function takePending(): string | null {
  const query = pending;
  pending = null;
  return query;
}

/** Firefox for Android has no windows: there it is a tab. */
async function openWindow(path: '/' | `/popup.html?${string}`): Promise<void> {
  const url = browser.runtime.getURL(path as '/');
  if (browser.windows) await browser.windows.create({ url, type: 'popup', ...WINDOW });
  else await browser.tabs.create({ url });
}
