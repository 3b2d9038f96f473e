/** Match patterns as `permissions.getAll().origins` lists them, reduced to what the extension can read. */

/** Covers every page of the web; `<all_urls>` means this and `file:` too, which is never read. */
export const EVERY_SITE = '*://*/*';

interface Origin {
  /** `*` stands for http and https, as browsers define it. */
  readonly scheme: string;
  readonly host: string;
}

const PATTERN = /^(\*|https?):\/\/([^/]+)\//;

/** Whether a pattern covers a page; ports and paths play no part, as in the browsers' own host permissions. */
export function covers(pattern: string, url: URL): boolean {
  const origin = parse(pattern);
  if (!origin) return false;
  return schemeFits(origin.scheme, url.protocol) && hostFits(origin.host, url.hostname);
}

/** Whether a pattern is for every host rather than for a named one. */
export function coversEverySite(pattern: string): boolean {
  return parse(pattern)?.host === '*';
}

/** The patterns that concern web pages, in a form that both registering and querying accept. */
export function webOrigins(origins: readonly string[]): string[] {
  const web = origins.flatMap((pattern) =>
    parse(pattern) ? (pattern === '<all_urls>' ? EVERY_SITE : pattern) : [],
  );
  return [...new Set(web)];
}

/** The parsed address of a web page; undefined for any other scheme and for what is no address. */
export function webAddress(url: string | undefined): URL | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return /^https?:$/.test(parsed.protocol) ? parsed : undefined;
}

function parse(pattern: string): Origin | undefined {
  if (pattern === '<all_urls>') return { scheme: '*', host: '*' };
  const [, scheme, host] = PATTERN.exec(pattern) ?? [];
  return scheme && host ? { scheme, host } : undefined;
}

function schemeFits(scheme: string, protocol: string): boolean {
  return scheme === '*' ? protocol === 'http:' || protocol === 'https:' : `${scheme}:` === protocol;
}

function hostFits(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern.replace(/:(\d+|\*)$/, '') === host;
  const domain = pattern.slice(2);
  return host === domain || host.endsWith(`.${domain}`);
}
