import { expect } from 'vitest';
import { bucketKey } from '../../lib/settings/schema';
import type { Tab } from './harness/driver';
import { turnSwitch } from './harness/elements';
import type { Extension } from './harness/extension';
import type { FreshBrowser } from './harness/fresh';
import { hover, noMarks, paintedMarks, squeeze } from './harness/marks';
import { toBeRead } from './read';
import { expectedMentions, inBothBrowsers } from './suite';

/** In both languages, all three scripts and the shapes that the fixtures have. */
const PAGES = [
  'sample/en',
  'digest/zh',
  'quiet/garden',
  'layout/inline',
  'digest/en',
  'sample/zh',
  'layout/structure',
  'digest/zh-hant',
  'quiet/zh',
  'layout/versions',
] as const;
/** With the first visit of each page: 30 pages. */
const ROUNDS = 3;
const STOPS = 10;
/** What the reader has set, and what a newer version has left: nothing of it may get lost. */
const WISHES = { density: 'all', wishes: ['kept'] };
/** Written by nobody; each setting falls back alone. */
const BROKEN = {
  schemaVersion: 'seven',
  everywhere: 'yes',
  'sites.0': null,
  'sites.1': { 'not a host/*': 1 },
};
const HOST = '127.0.0.1';
/** Above the time for all that, so that a failure tells which step it was. */
const LIMIT_MS = 150_000;

/** What a reader does in an hour, without the hour: each step is checked, and pages and extension must throw nothing. */
inBothBrowsers('an hour', (test) => {
  test('from installation to removal nothing fails and nothing is lost', { timeout: LIMIT_MS }, async ({
    fresh,
    server,
  }) => {
    const extension = await fresh.install('1.0.0');
    const reader = new Reader(
      fresh,
      server.origin,
      extension,
      await fresh.open(`${server.origin}/quiet/taxes.html`),
    );
    await extension.store('sync', WISHES);
    await reader.readAll({ stopping: true });
    await reader.switchSites();
    await reader.readAll({ stopping: true });
    await reader.update();
    await reader.corruptStorage();
    await reader.readAll({ stopping: false });
    expect(reader).toMatchObject({ pages: PAGES.length * ROUNDS, stops: STOPS });
    expect(await reader.extension.stored('sync')).toMatchObject(WISHES);
    await reader.remove();
  });
});

class Reader {
  /** Fixture pages read to their end. */
  pages = 0;
  /** Times that the background was stopped while it was needed. */
  stops = 0;

  constructor(
    private readonly browser: FreshBrowser,
    private readonly origin: string,
    public extension: Extension,
    private readonly tab: Tab,
  ) {}

  /** Reads every page once. @param stopping the background is stopped before every second one */
  async readAll({ stopping }: { readonly stopping: boolean }) {
    for (const [index, page] of PAGES.entries()) {
      if (stopping && index % 2 === 0) {
        await this.browser.driver.owner.stopBackground();
        this.stops++;
      }
      await this.tab.goto(`${this.origin}/${page}.html?${++this.pages}`);
      await this.isRight(page);
    }
    await this.tab.goto(`${this.origin}/sample/en.html?${this.pages}`);
    await hover(this.tab, 'DeepSeek-R1');
    await this.tab.press('Escape');
  }

  /** The page is read as a person expects, the button says so, and the marks at its head are the right ones. */
  private async isRight(page: (typeof PAGES)[number]) {
    const terms = await toBeRead(this.extension, this.tab, page);
    const badge = terms > 0 ? String(terms) : '';
    await expect
      .poll(async () => (await this.extension.toolbar(this.tab)).badge, { message: page })
      .toBe(badge);
    const surfaces = expectedMentions(page).map(({ surface }) => squeeze(surface));
    const texts = async () => (await paintedMarks(this.tab)).map(({ text }) => squeeze(text));
    await expect
      .poll(async () => (await texts()).slice(0, SAMPLE), { message: page })
      .toEqual(surfaces.slice(0, SAMPLE));
  }

  /** This site off and on from the popup, then every site by the command, with a page of another site between. */
  async switchSites() {
    const popup = this.browser.keep(await this.extension.openPopup(this.tab));
    await turnSwitch(popup, false);
    await noMarks(this.tab);
    await this.tab.goto(`${this.origin}/digest/en.html?off`);
    expect(await this.extension.send(this.tab, { type: 'page-life' })).toBeNull();
    await this.tab.goto(`${this.origin.replace(HOST, 'localhost')}/digest/en.html?other`);
    await toBeRead(this.extension, this.tab, 'digest/en');
    await this.tab.goto(`${this.origin}/digest/zh.html?on`);
    await turnSwitch(popup, true);
    await toBeRead(this.extension, this.tab, 'digest/zh');
    await this.extension.command(this.tab, 'toggle-everywhere');
    await noMarks(this.tab);
    await this.extension.command(this.tab, 'toggle-everywhere');
    await toBeRead(this.extension, this.tab, 'digest/zh');
  }

  /** The open page goes on under the new version. */
  async update() {
    this.extension = await this.browser.install('1.0.1');
    await this.tab.activate();
    await toBeRead(this.extension, this.tab, 'sample/en');
    expect(await this.extension.stored('sync')).toMatchObject(WISHES);
  }

  /** What is broken counts as not set, and the switch mends its own part. */
  async corruptStorage() {
    await this.extension.store('sync', { ...BROKEN, [bucketKey(HOST)]: [1, 2] });
    const popup = this.browser.keep(await this.extension.openPopup(this.tab));
    await turnSwitch(popup, false);
    await noMarks(this.tab);
    await turnSwitch(popup, true);
    await this.tab.activate();
    await toBeRead(this.extension, this.tab, 'sample/en');
  }

  /** The next page knows nothing of it. */
  async remove() {
    await this.browser.driver.owner.uninstall();
    await this.tab.goto(`${this.origin}/sample/en.html?removed`);
    expect(await paintedMarks(this.tab)).toEqual([]);
    expect(await this.tab.evaluate(() => CSS.highlights.size)).toBe(0);
  }
}

/** So many marks at the head of each page are looked at: those near the view are painted. */
const SAMPLE = 5;
