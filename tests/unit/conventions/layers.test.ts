import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './source';

/** Design.md, "Shape": each layer with the layers it may import from; itself is understood. */
const MAY_IMPORT = {
  entrypoints: ['card', 'page', 'ui', 'store', 'platform', 'settings', 'match', 'knowledge'],
  card: ['ui', 'store', 'platform', 'settings', 'match', 'knowledge'],
  page: ['store', 'platform', 'settings', 'match', 'knowledge'],
  ui: ['settings', 'match', 'knowledge'],
  store: ['platform', 'settings', 'match', 'knowledge'],
  platform: ['settings', 'match', 'knowledge'],
  settings: ['match', 'knowledge'],
  match: ['knowledge'],
  knowledge: [],
} as const;
type Layer = keyof typeof MAY_IMPORT;

/** No DOM, no extension API, no Preact, no clock. */
const PURE = [
  /^lib\/(knowledge|match)\//,
  /^lib\/card\/(intent|bridge|place|format|lead|markdown|reading|reasons|threads|turns|wish)\b/,
  /^lib\/settings\/(site|hosts)\b/,
];
const IMPURE_GLOBALS =
  `document window self navigator location localStorage sessionStorage history screen performance
  setTimeout setInterval clearTimeout clearInterval requestAnimationFrame requestIdleCallback browser chrome
  MutationObserver IntersectionObserver ResizeObserver getComputedStyle fetch CSS Highlight`.split(/\s+/);

/** Runs in other people's pages, where Marginalia never asks the network for anything. */
const IN_PAGES = /^(lib\/(page|card|match)|entrypoints\/(content|page))\b/;
const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'Image',
  'Audio',
  'RTCPeerConnection',
];

const files = sourceFiles('lib', 'entrypoints');

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(50);
});

describe('a module imports only downwards', () => {
  test.each(files.map((file) => [file.path, file] as const))('%s', (_, file) => {
    const layer = layerOf(file.path);
    const allowed: readonly string[] = layer ? [layer, ...MAY_IMPORT[layer]] : [];
    const wrong = file.imports
      .filter((target) => target.startsWith('lib/') || target.startsWith('entrypoints/'))
      .filter((target) => isModule(target) && !allowed.includes(String(layerOf(target))));
    expect(wrong).toEqual([]);
    expect(file.imports.filter((target) => /^(knowledge|tests)\//.test(target))).toEqual([]);
  });
});

describe('a pure module knows no DOM, no extension API, no Preact and no clock', () => {
  test.each(files.filter(isPure).map((file) => [file.path, file] as const))('%s', (_, file) => {
    expect(file.imports.filter((target) => /^(preact|wxt|webextension-polyfill)/.test(target))).toEqual([]);
    expect(IMPURE_GLOBALS.filter((name) => file.globals.has(name))).toEqual([]);
    expect(clockReadings(file)).toEqual([]);
  });
});

test('only lib/platform/browser.ts imports the extension API', () => {
  const importers = files.filter(({ imports }) =>
    imports.some((target) => /^(wxt\/browser|webextension-polyfill|@wxt-dev\/browser)/.test(target)),
  );
  expect(importers.map(({ path }) => path)).toEqual(['lib/platform/browser.ts']);
  expect(files.filter(({ globals }) => globals.has('chrome')).map(({ path }) => path)).toEqual([]);
});

describe('what runs in pages asks no network', () => {
  test.each(
    files.filter(({ path }) => IN_PAGES.test(path)).map((file) => [file.path, file] as const),
  )('%s', (_, file) => {
    expect(NETWORK.filter((name) => file.globals.has(name))).toEqual([]);
    expect(file.text).not.toMatch(/\bsendBeacon\b|\bimport\s*\(/);
  });
});

function layerOf(path: string): Layer | undefined {
  if (path.startsWith('entrypoints/')) return 'entrypoints';
  if (/^lib\/settings\/store\b/.test(path)) return 'store';
  const [, folder] = path.match(/^lib\/([^/]+)\//) ?? [];
  return folder !== undefined && folder in MAY_IMPORT ? (folder as Layer) : undefined;
}

/** Style sheets and pictures belong to nobody's layer. */
function isModule(path: string) {
  return !/\.(css|svg|png|json)$/.test(path);
}

function isPure({ path }: SourceFile) {
  return PURE.some((pattern) => pattern.test(path));
}

function clockReadings({ text }: SourceFile) {
  return text.match(/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/g) ?? [];
}
