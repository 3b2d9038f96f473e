import type { Browser } from 'puppeteer-core';
import type { Bidi } from './bidi';
import { type Tab, until } from './driver';
import { FirefoxTab } from './firefox-tab';
import type { Owner } from './owner';

/** Every host, as the demo's manifest has it. */
const EVERY_SITE = '*://*/*';
/** A script that was sent into a document has answered within this time (ms), or never will. */
const LOST_MS = 2_000;
const TAB_IN_FRONT = 'gBrowser.selectedBrowser';

/** What the toolbar's button is for the tab in front. */
export interface Button {
  readonly icon: Readonly<Record<string, string>>;
  readonly badgeText: string;
  readonly title: string;
}

/** Firefox's own process, in which its windows, its menus and its add-ons live. */
export class FirefoxOwner implements Owner {
  /** Random, and another one after each installation. */
  origin = '';

  constructor(
    private readonly browser: Browser,
    private readonly bidi: Bidi,
    /** The extension's. */
    private readonly id: string,
  ) {}

  async install(folder: string) {
    await this.browser.installExtension(folder);
    this.origin = await this.inProcess(`'moz-extension://' + extension.uuid`);
  }

  async uninstall() {
    await this.browser.uninstallExtension(this.id);
  }

  async withholdSites() {
    const held = await this.inProcess(
      'JSON.stringify([...extension.allowedOrigins.patterns].map((each) => each.pattern))',
    );
    await this.permit('remove', { origins: JSON.parse(held) });
  }

  async allowHost(host: string) {
    await this.withholdSites();
    await this.permit('add', { origins: [`*://${host}/*`] });
  }

  async allowSites() {
    await this.withholdSites();
    await this.permit('add', { origins: [EVERY_SITE] });
  }

  async allowPrivateWindows() {
    await this.permit('add', { permissions: ['internal:privateBrowsingAllowed'] });
    await this.inProcess(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(extension.id)).reload();
    })()`);
  }

  async stopBackground() {
    await this.inProcess('extension.terminateBackground({ disableResetIdleForTest: true })');
  }

  async stallBackground() {
    const background = `[...extension.views].find((view) => view.viewType === 'background').xulBrowser`;
    await this.inDocument(
      background,
      `Cu.exportFunction(
        () => {
          content.wrappedJSObject.stalled = true;
          return new content.Promise(() => {});
        },
        content,
        { defineAs: 'fetch' },
      )`,
    );
    return async () =>
      (await this.inDocument(background, 'content.wrappedJSObject.stalled === true')) === 'true';
  }

  /** Opens the browser's own menu with the right button, and chooses there. */
  async chooseMenuItem(item: string, tab: Tab) {
    if (!(tab instanceof FirefoxTab)) return;
    await tab.openMenu();
    const menu = `document.getElementById('contentAreaContextMenu')`;
    await until('the menu', async () => (await this.bidi.chrome(`${menu}.state`)) === 'open');
    // Several items for one page stand in a menu of their own.
    await this.bidi.chrome(`(async () => {
      const item = ${menu}.querySelector('[id$="-menuitem-_${item}"]');
      const inner = item.parentNode === ${menu} ? null : item.parentNode;
      if (inner) {
        const shown = new Promise((resolve) => inner.addEventListener('popupshown', resolve, { once: true }));
        inner.parentNode.openMenu(true);
        await shown;
      }
      (inner ?? ${menu}).activateItem(item);
      return '';
    })()`);
  }

  async scriptsIn(tab: Tab) {
    await tab.activate();
    const scripts = await this.inDocument(
      TAB_IN_FRONT,
      `(() => {
        const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
        const here = content.windowGlobalChild.innerWindowId;
        const worlds = [...ExtensionContent.getAllContentScriptGlobals()].map((world) => Cu.getSandboxMetadata(world));
        return worlds.filter((world) => world['inner-window-id'] === here).length;
      })()`,
    );
    return Number(scripts);
  }

  /** Runs a command that has no key yet, as its key would. */
  async runCommand(command: string) {
    await this.inProcess(`extension.shortcuts.onCommand(${JSON.stringify(command)})`);
  }

  /** What the toolbar shows for the tab in front. Chromium tells nobody which icon a tab has. */
  async button(): Promise<Button> {
    return JSON.parse(
      await this.inProcess(`(() => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
        const { icon, badgeText, title } = action.getContextData(gBrowser.selectedTab);
        return JSON.stringify({ icon, badgeText, title });
      })()`),
    );
  }

  /** Says yes to the question that the browser asks for a permission. */
  async agree() {
    await until(
      'the question',
      async () => (await this.bidi.chrome(`PopupNotifications.panel.state`)) === 'open',
    );
    await this.bidi.chrome(`String(PopupNotifications.panel.firstElementChild.button.click())`);
  }

  private async permit(
    change: 'add' | 'remove',
    { permissions = [], origins = [] }: { permissions?: string[]; origins?: string[] },
  ) {
    await this.inProcess(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.${change}(extension.id, ${JSON.stringify({ permissions, origins })}, extension);
    })()`);
  }

  /** Evaluates with the extension as Firefox's process has it. */
  private inProcess(expression: string): Promise<string> {
    return this.bidi.chrome(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.id)});
      return String(await ${expression});
    })()`);
  }

  /**
   * Evaluates in the process of a document, which the browser's own window shows in an element of its own.
   * @returns nothing where the document has changed places meanwhile, as one does that is just being loaded
   */
  private inDocument(browser: string, expression: string): Promise<string> {
    const script = `data:application/javascript,${encodeURIComponent(
      `let told; try { told = String(${expression}); } catch (error) { told = 'threw ' + error; } sendAsyncMessage('marginalia:told', told);`,
    )}`;
    return this.inProcess(`new Promise((resolve) => {
      const { messageManager } = ${browser};
      const hear = ({ data }) => {
        messageManager.removeMessageListener('marginalia:told', hear);
        resolve(data);
      };
      messageManager.addMessageListener('marginalia:told', hear);
      setTimeout(hear, ${LOST_MS}, { data: '' });
      messageManager.loadFrameScript(${JSON.stringify(script)}, false);
    })`);
  }
}
