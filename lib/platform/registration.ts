import { NOWHERE, type Reach, sameReach } from '../settings/reach';
import { browser } from './browser';

/**
 * The files of the page's script, as WXT names them in the package. It is no WXT content script: those greet each
 * other with events and messages that the page can hear.
 */
export const CONTENT_JS = 'page.js';
export const CONTENT_CSS = 'assets/page.css';
const SCRIPT_ID = 'content';

/** What an update of the registration changed. */
export interface ReachChange {
  readonly before: Reach;
  readonly after: Reach;
}

/**
 * Brings the registered content script in line with the reach that `wanted` gives. Calls run one after
 * the other and each asks anew, so that two events at once end in the state of the later one.
 */
export function syncRegistration(wanted: () => Promise<Reach>): Promise<ReachChange> {
  const update = lastUpdate.then(async () => {
    const [before, after] = [await registeredReach(), await wanted()];
    if (!before || !sameReach(before, after)) await register(before, after);
    return { before: before ?? NOWHERE, after };
  });
  lastUpdate = update.catch(() => {});
  return update;
}
let lastUpdate: Promise<unknown> = Promise.resolve();

async function registeredReach(): Promise<Reach | undefined> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (!script) return undefined;
  // Browsers give lists back in an order of their own.
  return {
    matches: [...(script.matches ?? [])].sort(),
    excludeMatches: [...(script.excludeMatches ?? [])].sort(),
  };
}

async function register(before: Reach | undefined, { matches, excludeMatches }: Reach): Promise<void> {
  if (matches.length === 0) {
    if (before) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [CONTENT_JS],
    css: [CONTENT_CSS],
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    allFrames: true,
    runAt: 'document_end' as const,
    persistAcrossSessions: true,
  };
  if (before) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
