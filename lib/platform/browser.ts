/** The only import of the extension API: everything else takes it from here. */
export { type Browser, browser } from 'wxt/browser';
