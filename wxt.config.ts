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
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    // The demo build, for `npm start` and the tests, is the same code allowed on every page.
    host_permissions: mode === 'demo' ? ['*://*/*'] : CURATED_HOSTS.flatMap(({ host }) => hostPatterns(host)),
    ...(mode !== 'demo' && { optional_host_permissions: ['*://*/*'] }),
    // The development server needs its socket: only builds are closed.
    ...(command === 'build' && { content_security_policy: { extension_pages: EXTENSION_PAGES_CSP } }),
    action: { default_title: '__MSG_name__' },
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
    // A broken entry stops the build here, with file, line and reason.
    'build:publicAssets': (_wxt, files) => {
      const { cards, search } = compileFolder('knowledge');
      files.push({ relativeDest: 'knowledge/cards.json', contents: JSON.stringify(cards) });
      files.push({ relativeDest: 'knowledge/search.json', contents: JSON.stringify(search) });
    },
  },
  vite: () => ({
    plugins: [lexiconPlugin()],
    // No fallbacks for browsers that the manifest shuts out: `light-dark()` alone would be rewritten at length.
    build: { target: ['chrome128', 'firefox150'] },
  }),
});
