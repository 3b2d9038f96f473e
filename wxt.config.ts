import { defineConfig } from 'wxt';
import { compileFolder } from './knowledge/compile';
import { lexiconPlugin } from './knowledge/plugin';
import { CURATED_HOSTS, hostPatterns } from './lib/settings/hosts';

/** Own packaged files can be read under it; nothing can be sent anywhere. */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const ICON_SIZES = [16, 32, 48, 96, 128];

function icons(prefix: string) {
  return Object.fromEntries(ICON_SIZES.map((size) => [size, `icon/${prefix}${size}.png`]));
}

/** Firefox picks by the toolbar's text: `dark` text means a light toolbar. Chrome has one grey for both. */
const THEME_ICONS = ICON_SIZES.map((size) => ({
  size,
  dark: `icon/off-on-light-${size}.png`,
  light: `icon/off-on-dark-${size}.png`,
}));

/** Chrome suggests at most four keys; the rest can be given one in the browser's settings. */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandSearch__' },
  'toggle-site': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandSite__' },
  'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextTerm__' },
  'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPreviousTerm__' },
  'annotate-once': { description: '__MSG_commandOnce__' },
  'toggle-everywhere': { description: '__MSG_menuEverywhere__' },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  publicDir: 'lib/public',
  manifestVersion: 3,
  webExt: { disabled: true },
  manifest: ({ browser, mode, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // None of these carries a warning. `alarms` ends a timed pause while the background sleeps.
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
    // The demo build, for `npm start` and the tests, is the same code allowed on every page.
    host_permissions: mode === 'demo' ? ['*://*/*'] : CURATED_HOSTS.flatMap(({ host }) => hostPatterns(host)),
    ...(mode !== 'demo' && { optional_host_permissions: ['*://*/*'] }),
    // The development server needs its socket: only builds are closed.
    ...(command === 'build' && { content_security_policy: { extension_pages: EXTENSION_PAGES_CSP } }),
    action: {
      // Grey until the script of a tab says that it lives.
      default_icon: icons('off-'),
      ...(browser === 'firefox' && { theme_icons: THEME_ICONS }),
    },
    icons: icons(''),
    commands: COMMANDS,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'marginalia@marginalia.example',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '150.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // WXT takes the title of popup.html, which is the name alone.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__';
    },
    // A broken entry stops the build here, with file, line and reason.
    'build:publicAssets': (_wxt, files) => {
      const { cards, search, lines, lexicon, senses, contextWords } = compileFolder('knowledge');
      files.push({ relativeDest: 'knowledge/lexicon.json', contents: JSON.stringify(lexicon) });
      files.push({ relativeDest: 'knowledge/cards.json', contents: JSON.stringify(cards) });
      files.push({ relativeDest: 'knowledge/senses.json', contents: JSON.stringify(senses) });
      files.push({ relativeDest: 'knowledge/context-words.json', contents: JSON.stringify(contextWords) });
      files.push({ relativeDest: 'knowledge/search.json', contents: JSON.stringify(search) });
      for (const [language, texts] of Object.entries(lines)) {
        files.push({ relativeDest: `knowledge/lines-${language}.json`, contents: JSON.stringify(texts) });
      }
    },
  },
  vite: () => ({
    plugins: [lexiconPlugin()],
    // The demo build is production code with other hosts: nothing may depend on the mode.
    define: { 'import.meta.env.MODE': '"production"' },
    // No fallbacks for browsers that the manifest shuts out: `light-dark()` alone would be rewritten at length.
    build: { target: ['chrome128', 'firefox150'] },
  }),
});
