import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { Bidi } from './bidi';
import type { LaunchOptions } from './chromium';
import { type Driver, VIEWPORT } from './driver';
import { FirefoxOwner } from './firefox-owner';
import { FirefoxTab } from './firefox-tab';

/**
 * Firefox's own words where a tab was closed, or put into the back-forward cache, with a message on its way:
 * no script can prevent it, and none is left to hear of it.
 */
const PAGE_HAS_GONE = /^Promise (rejected|resolved) (after|while) context/;

/** For measuring: otherwise a page's clock ticks every 20 microseconds at best, a fifth of what some edits of a page take. */
const EXACT_CLOCK = {
  'privacy.reduceTimerPrecision': false,
  'privacy.reduceTimerPrecision.unconditional': false,
};

export async function launchFirefox({
  executablePath,
  extension,
  headed,
  bare,
}: LaunchOptions): Promise<FirefoxDriver> {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !headed,
    defaultViewport: headed ? null : VIEWPORT,
    ...(bare && { extraPrefsFirefox: EXACT_CLOCK }),
    // Without it, WebDriver BiDi does not reach pages of extensions.
    args: ['--remote-allow-system-access'],
  });
  const driver = new FirefoxDriver(browser, id, manifest.commands ?? {});
  if (!bare) await driver.owner.install(extension);
  return driver;
}

class FirefoxDriver implements Driver {
  readonly name = 'firefox' as const;
  readonly owner: FirefoxOwner;
  private readonly bidi: Bidi;
  private opened = 0;

  constructor(
    readonly browser: Browser,
    id: string,
    private readonly commands: Readonly<
      Record<string, { readonly suggested_key?: { readonly default: string } }>
    >,
  ) {
    this.bidi = new Bidi(browser);
    this.owner = new FirefoxOwner(browser, this.bidi, id);
  }

  get origin() {
    return this.owner.origin;
  }

  async open(url: string): Promise<FirefoxTab> {
    const tab = new FirefoxTab(await this.newPage(), this.bidi);
    await tab.goto(url);
    return tab;
  }

  async openExtensionPage(path: string) {
    const tab = new FirefoxTab(await this.newPage(), this.bidi);
    await tab.gotoExtensionPage(`${this.origin}/${path}`);
    return tab;
  }

  async runCommand(command: string) {
    const key = this.commands[command]?.suggested_key?.default.split('+').at(-1);
    if (!key) return this.owner.runCommand(command);
    await this.bidi.chrome(`(() => {
      const keys = [...document.querySelectorAll('keyset[id^="ext-"] key')];
      keys.find((key) => key.getAttribute('key') === ${JSON.stringify(key)}).doCommand();
      return '';
    })()`);
  }

  /** The last window may close without the browser's end, as on macOS. */
  async closed() {
    await new Promise<void>((resolve) => {
      this.browser.on('disconnected', () => resolve());
      this.browser.on('targetdestroyed', async () => (await this.browser.pages()).length === 0 && resolve());
    });
  }

  async close() {
    await this.browser.close();
  }

  /** The tab that every browser starts with is the first to be used. */
  private async newPage() {
    const [blank] = this.opened++ === 0 ? await this.browser.pages() : [];
    return blank ?? (await this.browser.newPage());
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
