import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { lexiconPlugin } from '../knowledge/plugin';
import { CHROMIUM_FLAGS } from './e2e/harness/chromium';
import { findBrowser } from './tools/browsers.mjs';
import type { Target } from './tools/builds';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Nothing is tried twice: a test that passes only now and then is a defect. */
const strict = { retry: 0, passWithNoTests: false } as const;
/** Starting a browser and reading a long page, with room for a slow machine. */
const E2E_TIMEOUT_MS = 60_000;

/** Tests of what talks to the extension API, which is a fake one there. */
const IN_EXTENSION = ['tests/unit/{platform,popup,settings}/**/*.test.{ts,tsx}'];

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [await WxtVitest()],
        test: {
          ...strict,
          name: 'unit',
          // What asks for the DOM says so in its first line: `// @vitest-environment jsdom`.
          environment: 'node',
          setupFiles: ['tests/unit/setup.ts'],
          include: IN_EXTENSION,
        },
      },
      {
        root,
        test: {
          ...strict,
          name: 'pure',
          environment: 'node',
          // They leave nothing behind, so that each worker reads the modules once.
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/sense/**/*.test.ts'],
          exclude: IN_EXTENSION,
        },
      },
      {
        root,
        plugins: [lexiconPlugin()],
        optimizeDeps: {
          exclude: ['virtual:lexicon', 'virtual:senses', 'virtual:context-words', 'virtual:cards'],
        },
        test: {
          ...strict,
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser('chromium')?.path, args: CHROMIUM_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});

/** The built extension in one browser: a project each, so that both can run side by side. */
function endToEnd(target: Target): TestProjectInlineConfiguration {
  return {
    root,
    test: {
      ...strict,
      name: target,
      environment: 'node',
      include: ['tests/e2e/**/*.test.ts'],
      globalSetup: ['tests/e2e/build.setup.ts'],
      provide: { target },
      // One worker, one module graph: each browser is started once for the whole suite.
      pool: 'forks',
      isolate: false,
      fileParallelism: false,
      maxWorkers: 1,
      testTimeout: E2E_TIMEOUT_MS,
      hookTimeout: E2E_TIMEOUT_MS,
    },
  };
}
