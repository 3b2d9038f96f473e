interface ApiTab {
  readonly id: number;
  readonly url?: string;
  readonly discarded: boolean;
  readonly incognito: boolean;
}

/** The part of the extension API that tests use from the extension's own page. */
export interface Api {
  readonly tabs: {
    query(filter: object): Promise<readonly ApiTab[]>;
    sendMessage(tab: number, message: unknown, options?: object): Promise<unknown>;
    discard(tab: number): Promise<unknown>;
    update(tab: number, changes: { readonly active: true }): Promise<unknown>;
    remove(tab: number): Promise<void>;
    /** 0 stands for the browser's own. */
    setZoom(tab: number, factor: number): Promise<void>;
  };
  readonly windows: { create(window: { readonly incognito: true; readonly url: string }): Promise<unknown> };
  readonly action: Readonly<
    Record<'getBadgeText' | 'getTitle', (of: { readonly tabId: number }) => Promise<string>>
  >;
  readonly commands: { getAll(): Promise<readonly { readonly shortcut?: string }[]> };
  readonly permissions: { getAll(): Promise<{ readonly origins?: readonly string[] }> };
  readonly extension: { getViews(filter: { readonly type: 'popup' }): readonly Window[] };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown>; getManifest(): { version: string } };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<
      readonly { readonly matches?: readonly string[]; readonly excludeMatches?: readonly string[] }[]
    >;
  };
  readonly storage: Readonly<
    Record<
      'sync' | 'local',
      { set(items: object): Promise<void>; clear(): Promise<void>; get(): Promise<object> }
    >
  >;
}
