import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { Bidi, type RemoteValue } from './bidi';
import type { CardNode } from './card';
import type { LaunchOptions } from './chromium';
import { type Box, callExpression, type Driver, type Point, type Tab, until, VIEWPORT } from './driver';

/** Firefox gives an add-on a random origin a profile; set beforehand it is known to the tests. */
const UUID = '6d617267-696e-4a61-8c69-610000000001';
/**
 * Firefox's own words where a tab was closed, or put into the back-forward cache, with a message on its way:
 * no script can prevent it, and none is left to hear of it.
 */
const PAGE_HAS_GONE = /^Promise (rejected|resolved) (after|while) context/;
/** Cards are shallower; the page around them is not serialized. */
const CARD_DEPTH = 40;

export async function launchFirefox({
  executablePath,
  extension,
  headed,
}: LaunchOptions): Promise<FirefoxDriver> {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !headed,
    defaultViewport: headed ? null : VIEWPORT,
    // Without it, WebDriver BiDi does not reach pages of extensions.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }) },
  });
  await browser.installExtension(extension);
  return new FirefoxDriver(browser, manifest.commands ?? {});
}

class FirefoxDriver implements Driver {
  readonly name = 'firefox' as const;
  readonly origin = `moz-extension://${UUID}`;
  private readonly bidi: Bidi;

  constructor(
    readonly browser: Browser,
    private readonly commands: Readonly<
      Record<string, { readonly suggested_key?: { readonly default: string } }>
    >,
  ) {
    this.bidi = new Bidi(browser);
  }

  async open(url: string): Promise<FirefoxTab> {
    const tab = new FirefoxTab(await this.browser.newPage(), this.bidi);
    await tab.goto(url);
    return tab;
  }

  async openExtensionPage(path: string) {
    const tab = new FirefoxTab(await this.browser.newPage(), this.bidi);
    await tab.gotoExtensionPage(`${this.origin}/${path}`);
    return tab;
  }

  async runCommand(command: string) {
    const key = this.commands[command]?.suggested_key?.default.split('+').at(-1);
    await this.bidi.chrome(`(() => {
      const keys = [...document.querySelectorAll('keyset[id^="ext-"] key')];
      keys.find((key) => key.getAttribute('key') === ${JSON.stringify(key)}).doCommand();
      return '';
    })()`);
  }

  /** Resolves when the person closes the last window. */
  async closed() {
    await new Promise<void>((resolve) => this.browser.on('disconnected', () => resolve()));
  }

  async close() {
    await this.browser.close();
  }

  /** BiDi tells nothing of background pages; Firefox's own console does, and of every other script of the extension. */
  async takeBackgroundErrors() {
    const told = await this.bidi.chrome(`(() => {
      const errors = Services.console.getMessageArray()
        .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
        .filter((message) => message.sourceName.startsWith('moz-extension:'))
        .map((message) => message.errorMessage + ' ' + message.sourceName);
      Services.console.reset();
      return JSON.stringify(errors);
    })()`);
    return (JSON.parse(told) as string[]).filter((error) => !PAGE_HAS_GONE.test(error));
  }
}

class FirefoxTab implements Tab {
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

function toCardNode({ sharedId, value }: RemoteValue): CardNode {
  const inside = value?.shadowRoot?.value?.children ?? [];
  const children = [...inside, ...(value?.children ?? [])].flatMap((child): (CardNode | string)[] => {
    if (child.value?.nodeType === 3) return [child.value.nodeValue ?? ''];
    return child.value?.nodeType === 1 ? [toCardNode(child)] : [];
  });
  return { tag: value?.localName ?? '', attributes: value?.attributes ?? {}, children, ref: sharedId ?? '' };
}
