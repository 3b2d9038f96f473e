import type { browser } from './browser';

/**
 * The extension API as the browser itself gives it, without the polyfill, which would be an eighth of the page's
 * script. Messages and storage promise natively in every browser that the manifest admits; only a listener that
 * answers later must say so by hand, which `listen` in `messages.ts` does.
 */
const world = globalThis as { readonly browser?: Api; readonly chrome?: Api };
type Api = typeof browser;

export const native = (world.browser?.runtime?.id ? world.browser : world.chrome) as Api;
