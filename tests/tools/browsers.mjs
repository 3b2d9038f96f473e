/**
 * Finds the browsers that the tests and `npm start` drive. Plain Node, because the set-up runs before
 * anything is installed; the types stand in `browsers.d.mts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest versions the extension supports (design.md): highlightsFromPoint and `::highlight` underlines. */
export const MINIMUM = { chromium: 128, firefox: 150 };

/** Who sets one of these means that browser and no other. */
export const PATH_VARIABLE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/marginalia/browsers.json', import.meta.url));
/** A browser that takes longer than this to tell its version is broken. */
const VERSION_TIMEOUT_MS = 20_000;

/**
 * The first browser of a name that is new enough, or undefined.
 * A path given in CHROMIUM_PATH or FIREFOX_PATH is the only candidate: who names one means that one.
 */
export function findBrowser(name) {
  const given = process.env[PATH_VARIABLE[name]];
  const candidates = given ? [given] : candidatePaths(name);
  for (const path of candidates) {
    const browser = inspectBrowser(name, path);
    if (browser && !browser.refused) return browser;
  }
  return undefined;
}

/** Why each browser present on the machine was passed over; for the message that says what to install. */
export function refusedBrowsers(name) {
  const given = process.env[PATH_VARIABLE[name]];
  if (given && !isFile(given)) return [`${PATH_VARIABLE[name]}=${given} is not a file`];
  const candidates = given ? [given] : candidatePaths(name);
  return candidates.flatMap((path) => {
    const refused = inspectBrowser(name, path)?.refused;
    return refused ? [`${path}: ${refused}`] : [];
  });
}

function inspectBrowser(name, path) {
  if (!isFile(path)) return undefined;
  const told = versionOf(path);
  const version = told.match(/(\d+)(\.\d+)+/)?.[0];
  if (!version) return { path, version: '', refused: 'does not tell its version' };
  const major = Number.parseInt(version, 10);
  if (name === 'chromium' && /^(Google Chrome(?! for Testing)|Microsoft Edge)/.test(told)) {
    return { path, version, refused: 'branded builds refuse unpacked extensions from the command line' };
  }
  if (major < MINIMUM[name]) return { path, version, refused: `version ${version}, needs ${MINIMUM[name]}` };
  return { path, version };
}

/** What the browser answers to `--version`, kept until its file changes: asking takes 0.1-0.2 s each time. */
function versionOf(path) {
  const real = realpathSync(path);
  const { mtimeMs, size } = statSync(real);
  const key = `${real} ${mtimeMs} ${size}`;
  const known = readCache();
  if (typeof known[key] === 'string') return known[key];
  const told = process.platform === 'win32' ? versionOnWindows(real) : askVersion(real);
  if (told) writeCache({ ...known, [key]: told });
  return told;
}

function askVersion(path) {
  try {
    const answer = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: VERSION_TIMEOUT_MS,
    });
    return answer.trim();
  } catch {
    return '';
  }
}

/** On Windows `--version` opens a window: Chromium names a folder or manifest by its version, Firefox has an .ini. */
function versionOnWindows(path) {
  const folder = dirname(path);
  const ini = readText(join(folder, 'application.ini')).match(/^Version=(.+)$/m)?.[1];
  if (ini) return `Mozilla Firefox ${ini}`;
  const version = list(folder).flatMap((file) => file.match(/^\d+\.\d+\.\d+\.\d+/) ?? [])[0];
  const brand = /Google\\Chrome\\/i.test(path) ? 'Google Chrome' : 'Chromium';
  return version ? `${brand} ${version}` : '';
}

function candidatePaths(name) {
  const names = { chromium: ['chromium', 'chromium-browser'], firefox: ['firefox', 'firefox-esr'] }[name];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((file) => folders.map((folder) => join(folder, file + suffix)));
  const usual = name === 'chromium' ? [...usualChromium(), ...playwrightChromium()] : usualFirefox();
  return [...new Set([...onPath, ...usual])].filter(isFile);
}

function usualChromium() {
  if (process.platform === 'darwin') return macApp('Chromium', 'Chromium');
  if (process.platform === 'win32') return programFiles('Chromium', 'Application', 'chrome.exe');
  return ['/snap/bin/chromium', '/usr/lib/chromium/chromium', '/usr/lib64/chromium-browser/chromium-browser'];
}

function usualFirefox() {
  if (process.platform === 'darwin') {
    return ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].flatMap((app) =>
      macApp(app, 'firefox'),
    );
  }
  if (process.platform === 'win32') return programFiles('Mozilla Firefox', 'firefox.exe');
  return ['/snap/bin/firefox', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'];
}

function macApp(app, binary) {
  const path = join('Applications', `${app}.app`, 'Contents', 'MacOS', binary);
  return [join('/', path), join(homedir(), path)];
}

function programFiles(...path) {
  const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
  return roots.flatMap((root) => (root ? [join(root, ...path)] : []));
}

/** Playwright's own download, the newest first. Its `-headless-shell` sibling knows no extensions. */
function playwrightChromium() {
  const home = process.env.PLAYWRIGHT_BROWSERS_PATH || playwrightHome();
  const builds = list(home).filter((folder) => /^chromium-\d+$/.test(folder));
  builds.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));
  return builds.flatMap((build) =>
    list(join(home, build)).flatMap((platform) =>
      [
        'chrome',
        'chrome.exe',
        'Chromium.app/Contents/MacOS/Chromium',
        'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ].map((binary) => join(home, build, platform, binary)),
    ),
  );
}

function playwrightHome() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright');
}

function readCache() {
  try {
    return JSON.parse(readText(CACHE) || '{}');
  } catch {
    return {};
  }
}

function writeCache(known) {
  try {
    mkdirSync(dirname(CACHE), { recursive: true });
    writeFileSync(CACHE, JSON.stringify(known));
  } catch {
    // Only a matter of speed: a read-only checkout asks again each time.
  }
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** For messages: `chromium 156.0.8078.79`. */
export function describeBrowser(browser) {
  return `${basename(browser.path)} ${browser.version}`;
}
