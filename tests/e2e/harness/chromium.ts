import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import type { CardNode } from './card';
import { type DebuggerNode, findClosedHost, toCardNode } from './debugger-tree';
import { type Box, callExpression, type Driver, type Point, type Tab, VIEWPORT } from './driver';

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
  /** A window for a person; without it the browser runs headless in a fixed viewport. */
  readonly headed?: boolean;
}

export async function launchChromium({
  executablePath,
  extension,
  headed,
}: LaunchOptions): Promise<ChromiumDriver> {
  const profile = mkdtempSync(join(tmpdir(), 'marginalia-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !headed,
    viewport: headed ? null : VIEWPORT,
    args: [...CHROMIUM_FLAGS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new ChromiumDriver(context, worker, profile);
}

class ChromiumDriver implements Driver {
  readonly name = 'chromium' as const;
  readonly origin: string;
  private readonly workerErrors: string[] = [];
  private opened = 0;

  constructor(
    readonly context: BrowserContext,
    worker: Worker,
    private readonly profile: string,
  ) {
    this.origin = `chrome-extension://${new URL(worker.url()).host}`;
    this.watch(worker);
    context.on('serviceworker', (next) => this.watch(next));
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
    const worker = this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
    await worker.evaluate(
      `chrome.tabs.get(${tabId}).then((tab) => chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`,
    );
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

class ChromiumTab implements Tab {
  readonly errors: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {
    page.on('pageerror', (error) => this.errors.push(`exception: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`console: ${message.text()}`);
    });
  }

  static async create(page: Page) {
    return new ChromiumTab(page, await page.context().newCDPSession(page));
  }

  async goto(url: string) {
    await this.page.goto(url);
  }

  async reload() {
    await this.page.reload();
  }

  async back() {
    await this.page.goBack();
  }

  run(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }

  async evaluate<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.run(callExpression(run, args))) as Awaited<R>;
  }

  async move(to: Point, steps = 1) {
    await this.page.mouse.move(to.x, to.y, { steps });
  }

  async click(at: Point) {
    await this.page.mouse.click(at.x, at.y);
  }

  async wheel(deltaY: number) {
    await this.page.mouse.wheel(0, deltaY);
  }

  async press(key: string, modifiers: readonly string[] = []) {
    await this.page.keyboard.press([...modifiers, key].join('+'));
  }

  async type(text: string) {
    await this.page.keyboard.type(text);
  }

  async screenshot(clip?: Box) {
    return await this.page.screenshot({ clip, animations: 'allow', caret: 'hide' });
  }

  async readCard() {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = findClosedHost(root as DebuggerNode);
    return host ? toCardNode(host) : null;
  }

  async cardBox(node: CardNode) {
    const { model } = await this.session.send('DOM.getBoxModel', { backendNodeId: Number(node.ref) });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  }

  async emulateDark(dark: boolean) {
    await this.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  }

  async resize(width: number, height: number) {
    await this.page.setViewportSize({ width, height });
  }

  async activate() {
    await this.page.bringToFront();
  }

  async close() {
    await this.page.close();
  }
}
