/** `npm run pictures [-- <state> …]`: every state of card and popup in three languages, light and dark, into `.artifacts/pictures`; five minutes for all. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { compileFolder } from '../../knowledge/compile';
import { LANGUAGES, type Language } from '../../lib/knowledge/types';
import { CHROMIUM_FLAGS } from '../e2e/harness/chromium';
import { findBrowser } from './browsers.mjs';
import { buildExtension, ROOT } from './builds';
import { PAGE_STYLES, type PageStyle, pageHtml } from './pictures/page-styles';
import { takePopupPictures } from './pictures/popup';
import { readmePicture } from './pictures/readme';
import { contactSheet, type Frame } from './pictures/sheet';
import { STATES, type State, VIEWPORT } from './pictures/states';

const FOLDER = join(ROOT, '.artifacts', 'pictures');
const POPUP = 'popup-';
/** The README shows a copy of it, `.github/card.png`. */
const README = 'readme';
/**
 * Device pixels a CSS px. Whole, because an emulated screen cuts lengths off at 1/64 CSS px: at 1.5 the card would stand
 * between two pixels, and what is scrolled away would show at its edge. On a real screen it does not.
 */
const SCALE = 2;
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const wanted = process.argv.slice(2);
const { cards } = compileFolder(join(ROOT, 'knowledge'));
const browser = await launch();
try {
  mkdirSync(FOLDER, { recursive: true });
  const script = await stageScript();
  for (const state of STATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    await pictureState(browser, script, state);
  }
  if (wanted.length === 0) await picturePages(browser, script);
  await picturePopup(browser);
  if (wanted.length === 0 || wanted.includes(README)) await pictureReadme();
} finally {
  await browser.close();
}

/** Its states are asked for as `popup-<state>`. */
async function picturePopup(browser: Browser): Promise<void> {
  const states = wanted.filter((name) => name.startsWith(POPUP)).map((name) => name.slice(POPUP.length));
  if (wanted.length > 0 && states.length === 0) return;
  await buildExtension('chromium', 'demo');
  await takePopupPictures(states, (name, frames) => save(browser, name, frames));
}

async function pictureReadme(): Promise<void> {
  await buildExtension('chromium', 'demo');
  writeFileSync(join(FOLDER, `${README}.png`), await readmePicture());
  console.log(`${README}: 1 picture`);
}

async function launch(): Promise<Browser> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('no usable chromium: run `node tests/tools/setup.mjs start`');
  return chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
}

/** The card's own code as one script for a page, with what plays a scene. */
async function stageScript(): Promise<string> {
  const entry = join(ROOT, 'tests', 'tools', 'pictures', 'stage.ts');
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome128',
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [bundle] = [built].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the stage was not built');
  return chunk.code;
}

/** A state in every language, light and dark, each language on a page of another style; one contact sheet of all. */
async function pictureState(browser: Browser, script: string, state: State): Promise<void> {
  const frames: Frame[] = [];
  for (const scheme of SCHEMES) {
    for (const [index, language] of LANGUAGES.entries()) {
      const style = PAGE_STYLES[(scheme === 'dark' ? 1 : index * 2) % PAGE_STYLES.length] as PageStyle;
      const caption = `${state.name} ${language} ${scheme}`;
      frames.push({ caption, png: await picture(browser, script, { state, language, scheme, style }) });
    }
  }
  await save(browser, state.name, frames);
}

/** The same card on every page, in every language, light and dark. */
async function picturePages(browser: Browser, script: string): Promise<void> {
  const [state] = STATES;
  const frames: Frame[] = [];
  for (const style of PAGE_STYLES) {
    for (const scheme of SCHEMES) {
      for (const language of LANGUAGES) {
        if (!state) continue;
        const caption = `${style.name} ${language} ${scheme}`;
        frames.push({ caption, png: await picture(browser, script, { state, language, scheme, style }) });
      }
    }
  }
  await save(browser, 'pages', frames);
}

interface Take {
  readonly state: State;
  readonly language: Language;
  readonly scheme: Scheme;
  readonly style: PageStyle;
}

async function picture(browser: Browser, script: string, take: Take): Promise<Buffer> {
  const { state, language, scheme, style } = take;
  const page = await browser.newPage({
    viewport: state.viewport ?? VIEWPORT,
    colorScheme: scheme,
    forcedColors: state.forcedColours ? 'active' : 'none',
    reducedMotion: 'reduce',
    deviceScaleFactor: SCALE,
  });
  try {
    const term = state.surface ?? cards.entries[state.id]?.name[language] ?? state.id;
    await page.setContent(pageHtml(style, language, term));
    await page.addScriptTag({ content: script });
    const { id, settings = {}, press = [], focus, sight } = state;
    await play(page, { id, language, settings, press, focus, sight, isVersion: state.surface !== undefined });
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

function play(page: Page, scene: object): Promise<void> {
  return page.evaluate(
    ([base, given]) =>
      (globalThis as unknown as { play(base: unknown, scene: unknown): Promise<void> }).play(base, given),
    [cards, scene] as const,
  );
}

async function save(browser: Browser, name: string, frames: readonly Frame[]): Promise<void> {
  for (const { caption, png } of frames)
    writeFileSync(join(FOLDER, `${caption.replaceAll(' ', '_')}.png`), png);
  const page = await browser.newPage();
  writeFileSync(join(FOLDER, `sheet-${name}.png`), await contactSheet(page, frames, LANGUAGES.length));
  await page.close();
  console.log(`${name}: ${frames.length} pictures`);
}
