import type { CDPSession, Page } from '@playwright/test';
import type { CardNode } from './card';
import { type DebuggerNode, findClosedHost, toCardNode } from './debugger-tree';
import { type Box, callExpression, type Point, type Tab, until } from './driver';

/** A tab of Chromium, driven by Playwright and, where a page may not look, by the debugger's protocol. */
export class ChromiumTab implements Tab {
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
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

  /** `page.goBack` waits for a load event, which a page from the back-forward cache does not have. */
  async back() {
    const before = this.page.url();
    await this.page.evaluate('history.back()');
    await until('the page before', async () => {
      const now = await this.page.evaluate('location.href').catch(() => before);
      return now !== before;
    });
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

  async emulatePrint(print: boolean) {
    await this.page.emulateMedia({ media: print ? 'print' : null });
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

  /** The names of the extension worlds that the frames of the tab's own process have. */
  async extensionWorlds(origin: string): Promise<readonly string[]> {
    const session = await this.page.context().newCDPSession(this.page);
    const worlds: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === origin) worlds.push(context.name);
    });
    await session.send('Runtime.enable');
    await session.detach();
    return worlds;
  }
}
