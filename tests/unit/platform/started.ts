import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import background from '../../../entrypoints/background';
import { fakeGestures, fakeScripting, fakeTabs } from './fakes';

/** The page in tab 1. */
export const LISTED = 'https://a.example/1';

type Heard = (...event: unknown[]) => Promise<void>;

/** The background in a browser that has just started it, with two tabs and every site allowed. */
export function startBackground() {
  vi.restoreAllMocks();
  const windows = { create: vi.fn(async (_: object) => {}), resetState: () => {} };
  Object.assign(fakeBrowser, { windows });
  fakeBrowser.reset();
  const gestures = fakeGestures();
  const { event, heard } = gestures;
  const granted = { origins: ['*://*/*'] };
  const request = vi.fn(async () => true);
  const openPopup = vi.fn(async () => {});
  Object.assign(fakeBrowser.runtime, { onInstalled: event('installed'), onStartup: event('startup') });
  Object.assign(fakeBrowser.permissions, {
    onAdded: event('added'),
    onRemoved: event('removed'),
    getAll: async () => granted,
    request,
  });
  Object.assign(fakeBrowser.action, { openPopup });
  const world = {
    ...gestures,
    scripting: fakeScripting(),
    tabs: fakeTabs([LISTED, 'https://b.example/2']),
    granted,
    request,
    openPopup,
    createWindow: windows.create,
    /** Calls the listener as the browser does. */
    hear: (name: string, ...args: unknown[]) => (heard.get(name) as Heard | undefined)?.(...args),
  };
  background.main();
  return world;
}
