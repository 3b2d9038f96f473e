import type { Page } from 'puppeteer-core';
import type { Bidi } from './bidi';
import { toCardNode } from './bidi-tree';
import type { CardNode } from './card';
import {
  type Box,
  between,
  callExpression,
  type Media,
  type Modifier,
  type Point,
  type Tab,
  until,
} from './driver';

/** Cards are shallower; the page around them is not serialized. */
const CARD_DEPTH = 40;

/** A tab of Firefox, driven by Puppeteer where it can and by bare BiDi where it cannot. */
export class FirefoxTab implements Tab {
  readonly errors: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly bidi: Bidi,
  ) {
    page.on('pageerror', (error) => this.errors.push(`exception: ${String(error)}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`console: ${message.text()}`);
    });
  }

  private get context() {
    return this.bidi.contextOf(this.page);
  }

  async goto(url: string) {
    await this.page.goto(url);
  }

  /** `page.goto` never returns for an extension's page: no navigation event is sent for it. */
  async gotoExtensionPage(url: string) {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'none' });
    await until(`${url} to load`, async () => {
      const loaded = await this.evaluate(() => [location.href, document.readyState]).catch(() => ['', '']);
      return loaded[0] === url && loaded[1] === 'complete';
    });
  }

  async reload() {
    await this.page.reload();
  }

  /** `page.goBack` waits for a load event, which a page from the back-forward cache does not have. */
  async back() {
    const before = this.page.url();
    await this.bidi.send('browsingContext.traverseHistory', { context: this.context, delta: -1 });
    await until('the page before', async () => {
      const now = await this.evaluate(() => location.href).catch(() => before);
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

  /** Opens the browser's menu on what is selected, or on the page's corner. */
  async openMenu() {
    const at = await this.evaluate(() => {
      const selection = getSelection();
      const { x, y, width, height } =
        selection?.isCollapsed === false
          ? selection.getRangeAt(0).getBoundingClientRect()
          : new DOMRect(2, 2);
      return { x: x + width / 2, y: y + height / 2 };
    });
    await this.page.mouse.click(at.x, at.y, { button: 'right' });
  }

  async wheel(deltaY: number) {
    // The protocol takes whole pixels.
    await this.page.mouse.wheel({ deltaY: Math.round(deltaY) });
  }

  async press(key: string, modifiers: readonly string[] = []) {
    const keys = this.page.keyboard as unknown as Record<
      'down' | 'up' | 'press',
      (key: string) => Promise<void>
    >;
    for (const modifier of modifiers) await keys.down(modifier);
    await keys.press(key);
    for (const modifier of modifiers) await keys.up(modifier);
  }

  async type(text: string) {
    await this.page.keyboard.type(text);
  }

  async hold(key: Modifier) {
    await this.page.keyboard.down(key);
  }

  async letGo(key: Modifier) {
    await this.page.keyboard.up(key);
  }

  async touch(from: Point, to: Point = from) {
    const move = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
    const actions = [
      move(from),
      { type: 'pointerDown', button: 0 },
      ...(to === from ? [] : between(from, to).map(move)),
      { type: 'pointerUp', button: 0 },
    ];
    const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions };
    await this.bidi.send('input.performActions', { context: this.context, actions: [finger] });
  }

  async drag(from: Point, to: Point) {
    await this.move(from);
    await this.page.mouse.down();
    await this.move(to, 6);
    await this.page.mouse.up();
  }

  async screenshot(clip?: Box) {
    return Buffer.from(await this.page.screenshot({ clip, captureBeyondViewport: false }));
  }

  async readCard() {
    const answer = await this.bidi.script(this.context, 'evaluate', {
      // Wherever it is mounted: in an open modal dialog it stands inside of that.
      expression: `document.querySelector('marginalia-card')`,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: CARD_DEPTH },
    });
    return answer.type === 'node' && answer.value?.shadowRoot ? toCardNode(answer) : null;
  }

  async cardBox(node: CardNode) {
    const answer = await this.bidi.script(this.context, 'callFunction', {
      functionDeclaration: `(node) => { const { x, y, width, height } = node.getBoundingClientRect(); return JSON.stringify({ x, y, width, height }); }`,
      arguments: [{ sharedId: node.ref }],
    });
    return JSON.parse(String(answer.value));
  }

  async emulateDark(dark: boolean) {
    // BiDi has no command for it yet; the preference counts for the whole browser.
    await this.bidi.chrome(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${dark ? 0 : 1})`,
    );
  }

  /** BiDi has no commands for these; Firefox asks for more contrast where its own colours are forced. */
  async emulateMedia(media: Media | undefined) {
    const colours = media === 'forced-colors' || media === 'more-contrast' ? 2 : 0;
    await this.bidi.chrome(`(() => {
      Services.prefs.setIntPref('browser.display.document_color_use', ${colours});
      gBrowser.selectedBrowser.browsingContext.mediumOverride = '${media === 'print' ? 'print' : ''}';
      return '';
    })()`);
  }

  async resize(width: number, height: number) {
    await this.page.setViewport({ width, height });
  }

  /** Fails while the tab in front closes itself, as a popup does. */
  async activate() {
    const front = () => this.page.bringToFront();
    await until('the tab to come to the front', () =>
      front()
        .then(() => true)
        .catch(() => false),
    );
  }

  async close() {
    // A popup may have closed itself.
    if (!this.page.isClosed()) await this.page.close();
  }
}
