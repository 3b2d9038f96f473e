/** `npm start`: a browser with the extension on the sample article, or `npm start -- <file.html | url>`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { launchChromium } from '../e2e/harness/chromium';
import { type Driver, type Tab, until } from '../e2e/harness/driver';
import { Extension } from '../e2e/harness/extension';
import { launchFirefox } from '../e2e/harness/firefox';
import { hover, settledMarks } from '../e2e/harness/marks';
import { stillScreenshot } from '../e2e/harness/pixels';
import { describeBrowser, findBrowser } from './browsers.mjs';
import { buildExtension, ROOT, type Target } from './builds';
import { formatTable, readContexts } from './report';
import { servePages } from './serve';

const ARTIFACTS = join(ROOT, '.artifacts');
const SAMPLE = join(ROOT, 'tests', 'pages', 'sample', 'en.html');
/** Exit code for what the caller can put right. */
const BAD_USE = 2;

/** px of the two pictures: room for the first paragraphs and a card. */
const PICTURE = { width: 1000, height: 1240 };
/** ms after which a page without a single term is taken to have none: reading begins within one second. */
const QUIET_PAGE_MS = 4000;

/** A page to look at: a file of a folder to serve, or an address. */
type Page = { readonly folder: string; readonly file: string } | { readonly address: string };

/** What the caller can put right, told in one line. */
class BadUse extends Error {}

// A reader such as `head` may close our output early: that is no failure.
process.stdout.on('error', () => process.exit());
await main().catch((error) => {
  if (!(error instanceof BadUse)) throw error;
  console.error(`marginalia: ${error.message}`);
  process.exitCode = BAD_USE;
});

async function main() {
  const page = pageOf(process.argv[2]);
  const headed = hasDisplay();
  const name: Target = findBrowser('chromium') ? 'chromium' : 'firefox';
  const browser = findBrowser(name);
  if (!browser) return complain('no usable browser: run `node tests/tools/setup.mjs start`');
  const extension = await buildExtension(name, 'demo');
  const server = 'folder' in page ? await servePages(page.folder) : undefined;
  const address = 'folder' in page ? `${server?.origin}/${encodeURIComponent(page.file)}` : page.address;
  const launch = { chromium: launchChromium, firefox: launchFirefox }[name];
  const driver = await launch({ executablePath: browser.path, extension, headed });
  try {
    await show(driver, address, headed, describeBrowser(browser));
  } finally {
    await driver.close().catch(() => {});
    await server?.close();
  }
}

/** What the argument names. @throws BadUse where it names nothing that can be shown */
function pageOf(argument: string = SAMPLE): Page {
  if (/^https?:\/\//.test(argument)) {
    if (!URL.canParse(argument)) return complain(`${argument} is not an address`);
    return { address: argument };
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(argument))
    return complain(`${argument}: only http and https addresses can be shown`);
  const path = resolve(process.env.INIT_CWD ?? '.', argument);
  if (!existsSync(path)) return complain(`${argument}: no such file`);
  if (!/\.x?html?$/i.test(path)) return complain(`${argument}: only .html files and addresses can be shown`);
  return { folder: dirname(path), file: basename(path) };
}

async function show(driver: Driver, address: string, headed: boolean, browser: string) {
  const extension = await Extension.of(driver);
  const tab = await driver.open(address).catch(() => undefined);
  if (!tab) return complain(`${address}: cannot be opened`);
  await tab.activate();
  if (headed) {
    await extension.leave();
    console.log(
      `${browser} shows ${address}. Rest the pointer on an underlined term. Close the window to end.`,
    );
    return driver.closed();
  }
  const terms = await settledTerms(extension, tab);
  const contexts = await readContexts(extension, tab, terms);
  console.log(`${address} in ${browser}, headless:\n`);
  console.log(
    terms.length > 0
      ? formatTable(terms, contexts)
      : 'Nothing on this page was talked about in the two episodes.',
  );
  await takePictures(tab, terms[0] && contexts.get(terms[0].id)?.surface);
}

/** The terms once the page has been read: the list grows while it is. */
async function settledTerms(extension: Extension, tab: Tab) {
  let before = '';
  const settled = async () => {
    const terms = await extension.pageTerms(tab);
    const now = JSON.stringify(terms);
    const stays = terms.length > 0 && now === before;
    before = now;
    return stays ? terms : undefined;
  };
  return (await until('the terms of the page', settled, QUIET_PAGE_MS).catch(() => [])) ?? [];
}

/** The marked page, and a card open over it as a reader's pointer opens it. */
async function takePictures(tab: Tab, surface: string | undefined) {
  mkdirSync(ARTIFACTS, { recursive: true });
  await tab.resize(PICTURE.width, PICTURE.height);
  if (surface) await settledMarks(tab);
  save('page.png', await stillScreenshot(tab));
  if (!surface) return;
  await hover(tab, surface);
  save('card.png', await stillScreenshot(tab));
}

function save(name: string, picture: Buffer) {
  const path = join(ARTIFACTS, name);
  writeFileSync(path, picture);
  console.log(`${name === 'page.png' ? '\n' : ''}wrote ${relative(process.cwd(), path)}`);
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function complain(text: string): never {
  throw new BadUse(text);
}
