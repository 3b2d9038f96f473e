import type { Tab } from './driver';

/**
 * What a person does in the browser's own windows, and what a browser does by itself, in ways that differ from
 * browser to browser. What headless ones cannot do is told where it is missing.
 */
export interface Owner {
  /** Installs the extension from a folder, or updates it where it is installed. */
  install(folder: string): Promise<void>;
  uninstall(): Promise<void>;
  /** Takes back every site that the extension may read. */
  withholdSites(): Promise<void>;
  /** Lets it read one host and no other. */
  allowHost(host: string): Promise<void>;
  /** Lets it read all sites of its manifest, and only by that. */
  allowSites(): Promise<void>;
  /** Lets it into private windows; the browser starts it anew. */
  allowPrivateWindows(): Promise<void>;
  /** Stops the background as the browser does when it was idle for half a minute; the next event starts it again. */
  stopBackground(): Promise<void>;
  /**
   * Has the running background wait for ever on the next packaged file that it reads, until it is stopped.
   * @returns tells whether it waits by now
   */
  stallBackground(): Promise<() => Promise<boolean>>;
  /** Chooses an item of the extension's context menu on a tab, which is in front, and on what is selected there. */
  chooseMenuItem(item: string, tab: Tab, tabId: number): Promise<void>;
  /** How many scripts of the extension the browser has let into the tab's document since it was loaded. */
  scriptsIn(tab: Tab): Promise<number>;
}
