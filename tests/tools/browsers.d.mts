export type BrowserName = 'chromium' | 'firefox';
export interface FoundBrowser {
  readonly path: string;
  readonly version: string;
}
export const MINIMUM: Readonly<Record<BrowserName, number>>;
export const PATH_VARIABLE: Readonly<Record<BrowserName, string>>;
export function findBrowser(name: BrowserName): FoundBrowser | undefined;
export function refusedBrowsers(name: BrowserName): readonly string[];
export function describeBrowser(browser: FoundBrowser): string;
