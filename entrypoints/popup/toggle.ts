import { hostPatterns } from '../../lib/settings/hosts';
import type { Pauses } from '../../lib/settings/pause';
import type { SiteState } from '../../lib/settings/site';
import type { Change } from '../../lib/settings/store';

/** What turning the site's switch does. */
export interface Toggle {
  /** Origins the browser must ask the reader for; empty when none are missing. */
  readonly ask: readonly string[];
  /** Settings to write. */
  readonly changes: readonly Change[];
}

/**
 * The switch acts on the rule that is really in force, so that it always undoes what its sentence says.
 * @param site site key
 * @param now epoch ms
 */
export function toggle(state: SiteState, site: string, settings: Pauses, now: number): Toggle {
  const lift: Change[] = settings.sites.has(site) ? [{ setting: 'site', site, value: undefined }] : [];
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
