import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, describe, expect, inject } from 'vitest';
import type { Language } from '../../lib/knowledge/types';
import { findBrowser } from '../tools/browsers.mjs';
import { builtExtension, ROOT, type Target } from '../tools/builds';
import { type PageServer, servePages } from '../tools/serve';
import { launchChromium } from './harness/chromium';
import type { Driver, Tab } from './harness/driver';
import { Extension } from './harness/extension';
import { launchFirefox } from './harness/firefox';
import { FreshBrowser } from './harness/fresh';
import type { Owner } from './harness/owner';

export const PAGES = join(ROOT, 'tests', 'pages');

/** What every end-to-end test is given. */
export interface Suite {
  readonly driver: Driver;
  /** The extension seen from one of its own pages: messages, settings, tabs. */
  readonly extension: Extension;
  readonly server: PageServer;
  /**
   * Opens a fixture page by its path below `tests/pages`, or a whole address. The tab is closed after the test,
   * which fails where the page or the extension threw or wrote an error to a console.
   */
  readonly open: (path: string) => Promise<Tab>;
  /** Opens the popup in a tab of its own for the page in a tab (or for the tab with that number); it is closed and looked at likewise. */
  readonly openPopup: (tab: Tab | number, lang?: Language) => Promise<Tab>;
  /** Who may do in the browser what no page may. After the test the extension may read every site again. */
  readonly owner: Owner;
  /** Another browser, without the extension. After the test it is without it again, and without errors. */
  readonly fresh: FreshBrowser;
}

interface Running {
  readonly driver: Driver;
  readonly extension: Extension;
}

const launch = { chromium: launchChromium, firefox: launchFirefox };

async function start(name: Target): Promise<Running> {
  const driver = await launch[name](whatToLaunch(name));
  return { driver, extension: await Extension.of(driver) };
}

function whatToLaunch(name: Target) {
  const browser = findBrowser(name);
  if (!browser) throw new Error(`no usable ${name}: run \`node tests/tools/setup.mjs test\``);
  return { executablePath: browser.path, extension: builtExtension(name, 'demo') };
}

function testIn(name: Target) {
  return base.extend<Suite & { running: Running; bare: FreshBrowser; tabs: Tab[] }>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
      async ({}, use) => {
        const server = await servePages(PAGES);
        await use(server);
        await server.close();
      },
      { scope: 'worker' },
    ],
    running: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
      async ({}, use) => {
        const running = await start(name);
        await use(running);
        await running.driver.close();
      },
      { scope: 'worker' },
    ],
    bare: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
      async ({}, use) => {
        const what = whatToLaunch(name);
        const fresh = new FreshBrowser(await launch[name]({ ...what, bare: true }), what.extension);
        await use(fresh);
        await fresh.close();
      },
      { scope: 'worker' },
    ],
    fresh: async ({ bare }, use) => {
      await use(bare);
      expect(await bare.clear()).toEqual([]);
    },
    driver: async ({ running }, use) => use(running.driver),
    extension: async ({ running }, use) => use(running.extension),
    tabs: async ({ running }, use) => {
      const tabs: Tab[] = [];
      await use(tabs);
      const errors = tabs.flatMap((tab) => tab.errors);
      for (const tab of tabs) await tab.close();
      await running.extension.restore();
      expect([...errors, ...(await running.driver.takeBackgroundErrors())]).toEqual([]);
    },
    // `tabs` waits afterwards for all to be as it was, so this one must end before it.
    owner: async ({ running, tabs: _ }, use) => {
      await use(running.driver.owner);
      await running.driver.owner.allowSites();
    },
    open: async ({ running, server, tabs }, use) =>
      use(async (path) => {
        const mark = path.includes('?') ? '&' : '?';
        const address = /^[a-z]+:/.test(path) ? path : `${server.origin}/${path}${mark}n=${++opened}`;
        return keep(tabs, await running.driver.open(address));
      }),
    openPopup: async ({ running, tabs }, use) =>
      use(async (tab, lang) => keep(tabs, await running.extension.openPopup(tab, lang))),
  });
}

function keep(tabs: Tab[], tab: Tab): Tab {
  tabs.push(tab);
  return tab;
}

/** Makes every address its own, so that a tab can be told by it. */
let opened = 0;

/** The browser of this run: `npx vitest --project firefox`. */
const TARGET = inject('target');
export type BrowserTest = ReturnType<typeof testIn>;
const TEST = testIn(TARGET);

/** Declares tests written once for Chromium and Firefox; each browser is a project of its own. */
export function inBothBrowsers(title: string, declare: (test: BrowserTest, name: Target) => void) {
  describe(`${title} (${TARGET})`, () => declare(TEST, TARGET));
}

/** A mention that a person expects on a fixture page. */
export interface Expected {
  readonly id: string;
  readonly surface: string;
}

/** The mentions written down by hand beside a fixture page. @param page path without `.html` */
export function expectedMentions(page: string): readonly Expected[] {
  return JSON.parse(readFileSync(join(PAGES, `${page}.expected.json`), 'utf8'));
}
