import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../../lib/knowledge/types';
import { launchChromium } from '../../e2e/harness/chromium';
import { ChromiumTab } from '../../e2e/harness/chromium-tab';
import { type Driver, type Tab, until } from '../../e2e/harness/driver';
import { Extension } from '../../e2e/harness/extension';
import { findBrowser } from '../browsers.mjs';
import { builtExtension, ROOT } from '../builds';
import { type PageServer, servePages } from '../serve';
import { POPUP_STATES, type PopupState } from './popup-states';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** CSS px of the popup, and device pixels a CSS px. */
const WIDTH = 380;
const HEIGHT = 600;
const SCALE = 1.5;

interface Frame {
  readonly caption: string;
  readonly png: Buffer;
}
/** Told of each state with its pictures: three languages in light, then in dark. */
type Save = (name: string, frames: readonly Frame[]) => Promise<void>;

interface Stage {
  readonly driver: Driver;
  readonly extension: Extension;
  readonly server: PageServer;
}

/**
 * Takes every state of the popup in Chromium, from the demo build, which must be there.
 * @param wanted names of states; all where it is empty
 */
export async function takePopupPictures(wanted: readonly string[], save: Save): Promise<void> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('no usable chromium: run `node tests/tools/setup.mjs start`');
  const server = await servePages(join(ROOT, 'tests', 'pages'));
  const driver = await launchChromium({
    executablePath: found.path,
    extension: builtExtension('chromium', 'demo'),
  });
  try {
    const stage = { driver, server, extension: await Extension.of(driver) };
    const states = POPUP_STATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    for (const state of states) await save(`popup-${state.name}`, await pictureState(stage, state));
  } finally {
    await driver.close();
    await server.close();
  }
}

async function pictureState(stage: Stage, state: PopupState): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const scheme of SCHEMES) {
    for (const language of LANGUAGES) {
      const png = await picture(stage, state, language, scheme);
      frames.push({ caption: `popup-${state.name} ${language} ${scheme}`, png });
    }
  }
  return frames;
}

async function picture(
  { driver, extension, server }: Stage,
  state: PopupState,
  language: Language,
  scheme: Scheme,
): Promise<Buffer> {
  await extension.restore();
  await extension.store('sync', state.sync ?? {});
  await extension.store('local', state.local ?? {});
  const { page } = state;
  const path = page ?? `sample/${language === 'en' ? 'en' : 'zh'}.html`;
  const tab = await driver.open(path.includes(':') ? path : `${server.origin}/${path}?${Date.now()}`);
  await tab.activate();
  const id = await extension.call(async (api) => (await api.tabs.query({ active: true }))[0]?.id);
  if (id !== undefined && !page && !state.off) await toBeRead(extension, id, path);
  const popup = await driver.openExtensionPage(`popup.html?tab=${id}&lang=${language}`);
  try {
    await present(popup, state, scheme);
    await act(popup, state, language);
    return await captured(popup, state);
  } finally {
    await popup.close();
    await tab.close();
  }
}

/** Awaits that the page is read to its end: as many terms as a person expects there. */
async function toBeRead(extension: Extension, tab: number, path: string): Promise<void> {
  const expected = JSON.parse(
    readFileSync(join(ROOT, 'tests', 'pages', path.replace('.html', '.expected.json')), 'utf8'),
  ) as { id: string }[];
  const count = new Set(expected.map(({ id }) => id)).size;
  await until(`${count} terms of ${path}`, async () => (await extension.pageTerms(tab)).length === count);
}

async function present(popup: Tab, state: PopupState, scheme: Scheme): Promise<void> {
  if (!(popup instanceof ChromiumTab)) throw new Error('pictures are taken in Chromium');
  const { page } = popup;
  const { width = WIDTH, height = HEIGHT, forcedColours } = state;
  await page.emulateMedia({ colorScheme: scheme, forcedColors: forcedColours ? 'active' : 'none' });
  await page.setViewportSize({ width, height });
}

/** The popup, which is as high as what is in it, drawn anew at the scale of a fine screen. */
async function captured(popup: Tab, { width = WIDTH, height = HEIGHT }: PopupState): Promise<Buffer> {
  if (!(popup instanceof ChromiumTab)) throw new Error('pictures are taken in Chromium');
  const session = await popup.page.context().newCDPSession(popup.page);
  const content = Number(await popup.run("document.querySelector('#app').scrollHeight"));
  const clip = { x: 0, y: 0, width, height: Math.min(height, content), scale: SCALE };
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
  return Buffer.from(data, 'base64');
}

async function act(popup: Tab, state: PopupState, language: Language): Promise<void> {
  const { type, steps = [], refuses } = state;
  await until('the popup', () => shows(popup, '.site, .page'));
  if (steps.length > 0 && !type) await until('its list', () => shows(popup, '.page .row, .site'));
  if (refuses) await popup.run("chrome.storage.sync.set = () => Promise.reject(new Error('QUOTA_BYTES'))");
  if (type) {
    await popup.type(type[language] ?? '');
    await until('the results', () => shows(popup, '.results .line, .hint'));
  }
  for (const step of steps) {
    if (!/^[.[]/.test(step)) await popup.press(step);
    else {
      await until(step, () => shows(popup, step));
      await popup.run(`document.querySelector('${step}').click()`);
    }
    await popup.run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }
  await until('the fade to end', () => popup.run('document.getAnimations().length === 0'));
  await until('what the base is needed for', () =>
    shows(popup, '.page .row, .results, .hint, article, .settings'),
  );
}

function shows(popup: Tab, selector: string): Promise<unknown> {
  return popup.run(`document.querySelector('${selector}') !== null`);
}
