/**
 * Makes a fresh machine ready: `node tests/tools/setup.mjs start|test|annotate`.
 * Plain Node without dependencies, because it installs them. Everything it says goes to standard error:
 * the standard output belongs to the command that follows.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeBrowser, findBrowser, MINIMUM, PATH_VARIABLE, refusedBrowsers } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STAMP = join(ROOT, 'node_modules', '.marginalia-lock');
const IS_ROOT = process.getuid?.() === 0;

/** What each command needs; `any` is satisfied by one of the two. */
const NEEDS = {
  start: { browsers: ['chromium', 'firefox'], any: true },
  test: { browsers: ['chromium', 'firefox'], any: false },
  annotate: { browsers: [], any: false },
};

const need = NEEDS[process.argv[2]];
if (!need) fail('usage: node tests/tools/setup.mjs start|test|annotate');
installPackages();
installBrowsers(need);

/** Runs `npm ci` unless the installed packages are those of the lock file, by its hash. */
function installPackages() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamped = existsSync(STAMP) ? readFileSync(STAMP, 'utf8').trim() : '';
  if (stamped === hash) return;
  say('installing packages (npm ci)');
  if (!runNpm(['ci', '--no-audit', '--no-fund'])) fail('npm ci failed; its message stands above');
  writeFileSync(STAMP, `${hash}\n`);
}

/** Takes the browsers that are there, then what the system's package manager has, then Playwright's download. */
function installBrowsers({ browsers, any }) {
  const missing = () => browsers.filter((name) => !findBrowser(name));
  const satisfied = () => missing().length === 0 || (any && missing().length < browsers.length);
  if (satisfied()) return;
  // A path given by hand is a wish: installing another browser would not change what is used.
  const wanted = (any ? ['chromium'] : missing()).filter((name) => !process.env[PATH_VARIABLE[name]]);
  if (wanted.length > 0 && IS_ROOT && isDebian()) installWithApt(wanted);
  if (!satisfied() && wanted.includes('chromium') && !findBrowser('chromium')) installPlaywrightChromium();
  if (!satisfied()) fail(missingMessage(missing(), any));
  for (const name of browsers) {
    const browser = findBrowser(name);
    if (browser) say(`using ${describeBrowser(browser)}`);
  }
}

function isDebian() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release) && run('apt-get', ['--version'], 'ignore');
}

/** One package at a time: Ubuntu has no `firefox-esr`, and its lack must not keep the others out. */
function installWithApt(wanted) {
  const packages = { chromium: 'chromium', firefox: 'firefox-esr' };
  const names = wanted.map((name) => packages[name]);
  if (!hasChineseFont()) names.push('fonts-noto-cjk');
  say(`installing ${names.join(', ')} (apt-get)`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  if (!run('apt-get', ['update', '-qq'])) say('apt-get update failed; trying with the lists as they are');
  for (const name of names) {
    if (!run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])) {
      say(`apt-get could not install ${name}`);
    }
  }
}

/** Without one, screenshots of Chinese pages show boxes. A machine without fontconfig has none. */
function hasChineseFont() {
  const answer = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() !== '';
}

/**
 * Playwright's Chromium takes unpacked extensions. Its Firefox is not fetched: that build is driven over
 * Playwright's own protocol, which neither installs add-ons nor reaches their pages
 * (microsoft/playwright#7297, closed as not planned).
 */
function installPlaywrightChromium() {
  const cli = join(ROOT, 'node_modules', 'playwright', 'cli.js');
  if (!existsSync(cli)) return;
  const dependencies = IS_ROOT && process.platform === 'linux' ? ['--with-deps'] : [];
  say('downloading Chromium (playwright install)');
  run(process.execPath, [cli, 'install', ...dependencies, '--no-shell', 'chromium']);
}

function missingMessage(missing, any) {
  const advice = {
    chromium: `Chromium ${MINIMUM.chromium} or newer (apt: chromium; macOS: brew install --cask chromium), or set CHROMIUM_PATH`,
    firefox: `Firefox ${MINIMUM.firefox} or newer (apt: firefox-esr; macOS: brew install --cask firefox), or set FIREFOX_PATH`,
  };
  const install = missing.map((name) => advice[name]).join(any ? '\n  or ' : '\n  and ');
  const passedOver = missing.flatMap(refusedBrowsers).map((line) => `\n  passed over ${line}`);
  return `no usable browser. Please install\n  ${install}${passedOver.join('')}`;
}

function runNpm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, undefined, process.platform === 'win32');
}

/** True when the program ran and ended well. Both its outputs go to our standard error. */
function run(program, args, output = 2, shell = false) {
  const done = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', output, output], shell });
  return done.status === 0;
}

function say(text) {
  process.stderr.write(`marginalia: ${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
