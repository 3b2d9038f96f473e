import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import { ChromiumTab } from './chromium-tab';
import { type Tab, until } from './driver';
import type { Owner } from './owner';

/** What chrome://extensions can say of an extension. */
interface Configuration {
  readonly hostAccess?: 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';
  readonly incognitoAccess?: boolean;
}

/** Chromium's own page for extensions, the debugger's protocol, and events handed to the worker where neither reaches. */
export class ChromiumOwner implements Owner {
  /** Patterns of hosts that were allowed by name. */
  private readonly allowed: string[] = [];
  private id: string | undefined;
  private settingsPage: Promise<Page> | undefined;
  private debuggerOfBrowser: Promise<CDPSession> | undefined;

  constructor(private readonly context: BrowserContext) {}

  get origin() {
    if (this.id === undefined) throw new Error('the extension is not installed');
    return `chrome-extension://${this.id}`;
  }

  /** The worker, once it runs. */
  async worker(): Promise<Worker> {
    const worker = await until('the service worker', () => this.context.serviceWorkers()[0]);
    this.id = new URL((worker as Worker).url()).host;
    return worker as Worker;
  }

  async install(folder: string) {
    const { id } = await (await this.browser()).send('Extensions.loadUnpacked', { path: folder });
    this.id = id;
  }

  async uninstall() {
    await (await this.browser()).send('Extensions.uninstall', { id: new URL(this.origin).host });
  }

  async withholdSites() {
    await this.configure({ hostAccess: 'ON_CLICK' });
  }

  async allowHost(host: string) {
    const pattern = JSON.stringify(`*://${host}/*`);
    await this.configure({ hostAccess: 'ON_SPECIFIC_SITES' });
    await this.inSettings(`addHostPermission(id, ${pattern})`);
    this.allowed.push(pattern);
  }

  async allowSites() {
    for (const pattern of this.allowed.splice(0))
      await this.inSettings(`removeHostPermission(id, ${pattern})`);
    await this.configure({ hostAccess: 'ON_ALL_SITES' });
  }

  async allowPrivateWindows() {
    const restarted = this.context.waitForEvent('serviceworker');
    // Else Chromium does not start an unpacked extension again.
    await this.inSettings('updateProfileConfiguration({ inDeveloperMode: true })');
    await this.configure({ incognitoAccess: true });
    await restarted;
  }

  async stopBackground() {
    const session = await this.context.newCDPSession(await this.settings());
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  }

  async stallBackground() {
    const worker = await this.worker();
    await worker.evaluate('void (self.fetch = () => new Promise(() => { self.stalled = true; }))');
    return () => worker.evaluate<boolean>('self.stalled === true');
  }

  /** No menu of the browser can be opened headless: the background is handed the event that a click causes. */
  async chooseMenuItem(item: string, tab: Tab, tabId: number) {
    const selectionText = await tab.evaluate(() => String(getSelection()));
    await this.hear('contextMenus.onClicked', { menuItemId: item, selectionText }, tabId);
  }

  /** Hands the background an event of the extension API, with the tab as the last argument; starts it where it is stopped. */
  async hear(event: string, value: unknown, tabId: number) {
    const session = await this.context.newCDPSession(await this.settings());
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `${this.origin}/` });
    await session.detach();
    const worker = await this.worker();
    await worker.evaluate(
      `chrome.tabs.get(${tabId}).then((tab) => chrome.${event}.dispatch(${JSON.stringify(value)}, tab))`,
    );
  }

  async scriptsIn(tab: Tab) {
    return tab instanceof ChromiumTab ? (await tab.extensionWorlds(this.origin)).length : 0;
  }

  private async configure(configuration: Configuration) {
    await this.inSettings(
      `updateExtensionConfiguration({ extensionId: id, ...${JSON.stringify(configuration)} })`,
    );
  }

  private async inSettings(call: string) {
    const page = await this.settings();
    await page.evaluate(`(async (id) => { await chrome.developerPrivate.${call}; })("${this.id}")`);
  }

  private settings(): Promise<Page> {
    this.settingsPage ??= this.context.newPage().then(async (page) => {
      await page.goto('chrome://extensions');
      return page;
    });
    return this.settingsPage;
  }

  private browser(): Promise<CDPSession> {
    const browser = this.context.browser();
    if (!browser) throw new Error('the browser has closed');
    this.debuggerOfBrowser ??= browser.newBrowserCDPSession();
    return this.debuggerOfBrowser;
  }
}
