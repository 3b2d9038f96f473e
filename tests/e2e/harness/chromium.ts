import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { ChromiumOwner } from './chromium-owner';
import { ChromiumTab } from './chromium-tab';
import { type Driver, VIEWPORT } from './driver';

/** No network of the browser's own, so that what a test counts is the extension's. */
export const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses its sandbox to root, as in containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export interface LaunchOptions {
  readonly executablePath: string;
  /** The folder of the unpacked extension. */
  readonly extension: string;
  /** The extension is not installed yet: the browser's owner will do it. */
  readonly bare?: boolean;
  /** A window for a person; without it the browser runs headless in a fixed viewport. */
  readonly headed?: boolean;
}

/** What Playwright switches off and readers have: extensions and the back-forward cache. */
const AS_READERS_HAVE_IT = ['--disable-extensions', '--disable-back-forward-cache'];

export async function launchChromium({
  executablePath,
  extension,
  headed,
  bare,
}: LaunchOptions): Promise<ChromiumDriver> {
  const profile = mkdtempSync(join(tmpdir(), 'marginalia-chromium-'));
  const load = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !headed,
    viewport: headed ? null : VIEWPORT,
    ignoreDefaultArgs: AS_READERS_HAVE_IT,
    args: [...CHROMIUM_FLAGS, ...(bare ? ['--enable-unsafe-extension-debugging'] : load)],
  });
  const driver = new ChromiumDriver(context, profile);
  if (!bare) await driver.owner.worker();
  return driver;
}

class ChromiumDriver implements Driver {
  readonly name = 'chromium' as const;
  readonly owner: ChromiumOwner;
  private readonly workerErrors: string[] = [];
  private opened = 0;

  constructor(
    readonly context: BrowserContext,
    private readonly profile: string,
  ) {
    this.owner = new ChromiumOwner(context);
    context.on('serviceworker', (worker) => this.watch(worker));
    for (const worker of context.serviceWorkers()) this.watch(worker);
  }

  get origin() {
    return this.owner.origin;
  }

  private watch(worker: Worker) {
    worker.on('console', (message) => {
      if (message.type() === 'error') this.workerErrors.push(message.text());
    });
  }

  async open(url: string): Promise<ChromiumTab> {
    // The tab that every browser starts with is the first to be used.
    const blank = this.opened++ === 0 ? this.context.pages()[0] : undefined;
    const tab = await ChromiumTab.create(blank ?? (await this.context.newPage()));
    await tab.goto(url);
    return tab;
  }

  openExtensionPage(path: string) {
    return this.open(`${this.origin}/${path}`);
  }

  async takeBackgroundErrors() {
    return this.workerErrors.splice(0);
  }

  async runCommand(command: string, tabId: number) {
    await this.owner.hear('commands.onCommand', command, tabId);
  }

  /** The last window may close without the browser's end, as on macOS. */
  async closed() {
    await new Promise<void>((resolve) => {
      const look = () => this.context.pages().length === 0 && resolve();
      this.context.on('close', () => resolve());
      this.context.on('page', (page) => page.on('close', look));
      for (const page of this.context.pages()) page.on('close', look);
    });
  }

  async close() {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
