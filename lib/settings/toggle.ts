import { hostPatterns } from './hosts';
import type { Pauses } from './pause';
import type { Change } from './schema';
import type { SiteState } from './site';

/** How long "for an hour" is, in ms. */
export const HOUR_MS = 3_600_000;

/** What turning the site's switch does. */
export interface Toggle {
  /** Origins the browser must ask the reader for; empty when none are missing. */
  readonly ask: readonly string[];
  /** Settings to write. */
  readonly changes: readonly Change[];
  /** The script that runs for this page only is to end. */
  readonly stops?: true;
}

/**
 * The switch acts on the rule that is really in force, so that it always undoes what its sentence says.
 * @param site site key
 * @param now epoch ms
 */
export function toggle(state: SiteState, site: string, settings: Pauses, now: number): Toggle {
  const lift: Change[] = settings.sites.has(site) ? [{ setting: 'site', site, value: undefined }] : [];
  if (state.why === 'once') return { ask: [], changes: [], stops: true };
  if (state.state === 'on') return { ask: [], changes: [{ setting: 'site', site, value: { since: now } }] };
  switch (state.why) {
    case 'paused':
      return { ask: [], changes: lift };
    case 'paused-everywhere':
      return { ask: [], changes: [{ setting: 'everywhere', value: undefined }, ...lift] };
    case 'not-allowed':
      return { ask: hostPatterns(site), changes: lift };
    case 'forbidden':
      return { ask: [], changes: [] };
  }
}

/** Off on one site for an hour; it comes back by itself. */
export function forAnHour(site: string, now: number): Change {
  return { setting: 'site', site, value: { since: now, until: now + HOUR_MS } };
}

/** Off everywhere, or on again everywhere but on the sites that are off by themselves. */
export function turnEverywhere(isOff: boolean, now: number): Change {
  return { setting: 'everywhere', value: isOff ? undefined : { since: now } };
}

/** The pauses that are over, to be forgotten: a site's name is kept no longer than it is needed. */
export function overdue({ everywhere, sites }: Pauses, now: number): Change[] {
  const isOver = (until: number | undefined) => until !== undefined && until <= now;
  const over: Change[] = [...sites].flatMap(([site, { until }]) =>
    isOver(until) ? { setting: 'site', site, value: undefined } : [],
  );
  return isOver(everywhere?.until) ? [{ setting: 'everywhere', value: undefined }, ...over] : over;
}
