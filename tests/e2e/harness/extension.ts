import type { Language } from '../../../lib/knowledge/types';
import { EVERY_SITE } from '../../../lib/settings/origins';
import { bucketKey, type Change, type Saved } from '../../../lib/settings/schema';
import type { Api } from './api';
import { callExpression, type Driver, type Tab, until } from './driver';

/** What the popup shows that the browser has opened by itself, over the page in front. */
export interface OpenedPopup {
  /** In its search box. */
  readonly query: string;
  /** Everything, white space squeezed. */
  readonly text: string;
}

/** What the toolbar says of a tab. */
export interface Toolbar {
  /** Empty where there is none. */
  readonly badge: string;
  readonly title: string;
}

export interface PageTerm {
  readonly id: string;
  readonly kind: string;
  readonly count: number;
}

/** The extension as its own pages see it. A popup that names no tab serves as the place to speak from. */
export class Extension {
  /** Patterns left out from the start: sites on which browsers let no extension run. */
  private always: readonly string[] = [];

  private constructor(
    private readonly driver: Driver,
    private readonly page: Tab,
  ) {}

  /** Waits until the background has registered the content script: pages opened before would stay unread. */
  static async of(driver: Driver): Promise<Extension> {
    const extension = new Extension(driver, await driver.openExtensionPage('popup.html?tab=999999999'));
    await until('the content script to be registered', () => extension.isRegistered());
    extension.always = await extension.excluded();
    return extension;
  }

  /** Closes the page it speaks from; nothing can be asked any more. */
  leave(): Promise<void> {
    return this.page.close();
  }

  isRegistered(): Promise<boolean> {
    return this.call(async (api) => (await api.scripting.getRegisteredContentScripts()).length > 0);
  }

  /** Sites that were held back a moment ago are back only when the browser says so. */
  private isOnEverySite(): Promise<boolean> {
    return this.call(async (api, every) => {
      const [script] = await api.scripting.getRegisteredContentScripts();
      return script?.matches?.includes(every) === true;
    }, EVERY_SITE);
  }

  /** The browser's number of the tab that shows an address. */
  async tabId(tab: Tab): Promise<number> {
    const url = await tab.evaluate(() => location.href);
    return await until(`the tab of ${url}`, () =>
      this.call(
        async (api, address) => (await api.tabs.query({})).find((tab) => tab.url === address)?.id,
        url,
      ),
    );
  }

  /** Sends a message to the content script of a tab's top frame. @returns null when nobody answers */
  async send(tab: Tab | number, message: unknown): Promise<unknown> {
    const id = typeof tab === 'number' ? tab : await this.tabId(tab);
    return this.call(
      async (api, tab, message) =>
        (await api.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => null)) ?? null,
      id,
      message,
    );
  }

  /** Sends a message to the background. */
  tell(message: unknown): Promise<unknown> {
    return this.call(
      async (api, message) => (await api.runtime.sendMessage(message).catch(() => null)) ?? null,
      message,
    );
  }

  /** Changes a setting as a page or the popup does; synced, or it throws. */
  async change(change: Change): Promise<void> {
    const { saved } = (await this.tell({ type: 'change', change })) as Saved;
    if (saved !== 'synced') throw new Error(`the setting ${change.setting} was saved: ${saved}`);
  }

  /** What the popup would list. Awaits the first answer, which comes once the page has been read. */
  async pageTerms(tab: Tab | number): Promise<readonly PageTerm[]> {
    return (await until('the terms of the page', () => this.send(tab, { type: 'page-terms' }))) as PageTerm[];
  }

  /** Runs a command of the manifest, such as `next-term`, in a tab. */
  async command(tab: Tab, command: string): Promise<void> {
    const id = await this.tabId(tab);
    await tab.activate();
    await this.driver.runCommand(command, id);
  }

  /** What the toolbar's button shows for a tab, as the background set it. */
  async toolbar(tab: Tab | number): Promise<Toolbar> {
    const id = typeof tab === 'number' ? tab : await this.tabId(tab);
    return this.call(
      async ({ action }, tabId) => ({
        badge: await action.getBadgeText({ tabId }),
        title: await action.getTitle({ tabId }),
      }),
      id,
    );
  }

  store(area: 'sync' | 'local', items: object): Promise<void> {
    return this.call((api, area, items) => api.storage[area].set(items), area, items);
  }

  stored(area: 'sync' | 'local'): Promise<object> {
    return this.call((api, area) => api.storage[area].get(), area);
  }

  /** Switches a site off as the popup does, and waits until new pages are left alone. */
  async pause(site: string): Promise<void> {
    await this.store('sync', { [bucketKey(site)]: { [site]: { since: Date.now() } } });
    await until(`${site} to be off`, async () =>
      (await this.excluded()).some((pattern) => pattern.includes(site)),
    );
  }

  /** Settings as after installation. */
  async restore(): Promise<void> {
    await this.call(async (api) => {
      await api.storage.sync.clear();
      await api.storage.local.clear();
    });
    await until(
      'every site to be on',
      async () => (await this.isOnEverySite()) && (await this.excluded()).length === 0,
    );
  }

  /** The patterns of sites that were switched off, as the browser holds them. */
  async excluded(): Promise<readonly string[]> {
    const patterns = await this.call(
      async (api) => (await api.scripting.getRegisteredContentScripts())[0]?.excludeMatches ?? [],
    );
    return patterns.filter((pattern) => !this.always.includes(pattern));
  }

  /** Opens the popup in a tab of its own, for the page in a tab, in the browser's language or in another. */
  async openPopup(tab: Tab | number, lang?: Language): Promise<Tab> {
    const id = typeof tab === 'number' ? tab : await this.tabId(tab);
    return this.driver.openExtensionPage(`popup.html?tab=${id}${lang ? `&lang=${lang}` : ''}`);
  }

  /** What stands in the popup that is open over the page in front; null where there is none. */
  openedPopup(): Promise<OpenedPopup | null> {
    return this.call(({ extension }) => {
      const document = extension.getViews({ type: 'popup' })[0]?.document;
      const query = document?.querySelector('input')?.value;
      if (query === undefined) return null;
      return { query, text: document?.body.innerText.replace(/\s+/g, ' ') ?? '' };
    });
  }

  closePopup(): Promise<void> {
    return this.call(({ extension }) => extension.getViews({ type: 'popup' })[0]?.close());
  }

  /** Runs a function with the extension API as its first argument in the extension's page. */
  async call<A extends readonly unknown[], R>(
    run: (api: Api, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const api = "(typeof browser === 'undefined' ? chrome : browser)";
    return (await this.page.run(callExpression(run, args, api))) as Awaited<R>;
  }
}
