import { CURATED_HOSTS, type CuratedHost } from './hosts';
import { covers, coversEverySite, webAddress } from './origins';
import { type Pauses, pauseInForce } from './pause';
import { keyOfHost } from './site-key';

export { siteKey } from './site-key';

/** What is in force on a page and why: the one answer that popup, toolbar and registration share. */
export type SiteState =
  | { readonly state: 'on'; readonly why: 'list' | 'granted' | 'every-site' | 'once' }
  | { readonly state: 'off'; readonly why: 'paused'; readonly since: number; readonly until?: number }
  | {
      readonly state: 'off';
      readonly why: 'paused-everywhere';
      readonly since: number;
      readonly until?: number;
    }
  | { readonly state: 'off'; readonly why: 'not-allowed' }
  | { readonly state: 'off'; readonly why: 'forbidden' };

export interface SiteQuestion {
  /** The page's address; undefined where the browser hides it, as it does for its own pages. */
  readonly url: string | undefined;
  readonly settings: Pauses;
  /** Match patterns from `permissions.getAll().origins`. */
  readonly origins: readonly string[];
  readonly curated?: readonly CuratedHost[];
  /** Whether a script runs there that the reader started for this page only. */
  readonly once?: boolean;
  /** Epoch ms. */
  readonly now: number;
}

/**
 * Hosts on which a browser runs no extension: the stores, and the list in Firefox's
 * `extensions.webextensions.restrictedDomains`. They are left alone in every browser.
 */
export const FORBIDDEN_HOSTS: readonly string[] = [
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'addons.mozilla.org',
  'api.accounts.firefox.com',
  'chromewebstore.google.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'microsoftedge.microsoft.com',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
];

/**
 * Says whether a page is annotated, and which rule decides it. In a frame the rule is asked twice: for the page in the
 * address bar and for the frame's own address, and both must be on.
 */
export function siteState(question: SiteQuestion): SiteState {
  const state = lastingState(question);
  const once = question.once && state.state === 'off' && state.why !== 'forbidden';
  return once ? { state: 'on', why: 'once' } : state;
}

function lastingState({ url, settings, origins, curated = CURATED_HOSTS, now }: SiteQuestion): SiteState {
  const page = webAddress(url);
  if (!page || isForbidden(page)) return { state: 'off', why: 'forbidden' };
  const granting = origins.filter((origin) => covers(origin, page));
  if (granting.length === 0) return { state: 'off', why: 'not-allowed' };
  const key = keyOfHost(page.hostname);
  const held = pauseInForce(settings, key, now);
  if (held)
    return { state: 'off', why: held.where === 'site' ? 'paused' : 'paused-everywhere', ...held.pause };
  if (curated.some(({ host }) => host === key)) return { state: 'on', why: 'list' };
  return { state: 'on', why: granting.every(coversEverySite) ? 'every-site' : 'granted' };
}

/** Whether browsers run no extension on a page, whatever the reader grants. */
export function isForbidden(page: URL | undefined): boolean {
  if (!page || FORBIDDEN_HOSTS.includes(page.hostname)) return true;
  // Chrome's former store, and PDF files, which a viewer shows that no script may enter.
  if (page.hostname === 'chrome.google.com') return page.pathname.startsWith('/webstore');
  return page.pathname.toLowerCase().endsWith('.pdf');
}
