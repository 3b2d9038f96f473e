import { hostPatterns } from './hosts';
import { covers, webAddress, webOrigins } from './origins';
import { lasts, type Pauses } from './pause';
import { FORBIDDEN_HOSTS } from './site';

/** The pages on which the content script runs, as match patterns. */
export interface Reach {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Runs nowhere. */
export const NOWHERE: Reach = { matches: [], excludeMatches: [] };

/**
 * Where the content script runs: on every granted origin but the sites that are off.
 * Patterns are sorted, so that equal reaches are equal lists.
 * @param origins match patterns from `permissions.getAll().origins`
 * @param now epoch ms
 */
export function reachOf(origins: readonly string[], pauses: Pauses, now: number): Reach {
  const matches = webOrigins(origins).sort();
  if (matches.length === 0 || lasts(pauses.everywhere, now)) return NOWHERE;
  const paused = [...pauses.sites].flatMap(([site, pause]) => (lasts(pause, now) ? site : []));
  const excluded = [...FORBIDDEN_HOSTS, ...paused].flatMap(hostPatterns);
  return { matches, excludeMatches: excluded.sort() };
}

/** Patterns of pages that one reach has and another lacks; a superset, to be narrowed with `reaches`. */
export function difference(more: Reach, less: Reach): string[] {
  const added = missing(more.matches, less.matches);
  const freed = more.matches.length > 0 ? missing(less.excludeMatches, more.excludeMatches) : [];
  return [...added, ...freed];
}

/** Whether the content script runs on a page. */
export function reaches(reach: Reach, url: string): boolean {
  const page = webAddress(url);
  if (!page) return false;
  const has = (patterns: readonly string[]) => patterns.some((pattern) => covers(pattern, page));
  return has(reach.matches) && !has(reach.excludeMatches);
}

export function sameReach(a: Reach, b: Reach): boolean {
  return String(a.matches) === String(b.matches) && String(a.excludeMatches) === String(b.excludeMatches);
}

function missing(from: readonly string[], other: readonly string[]): string[] {
  const known = new Set(other);
  return from.filter((pattern) => !known.has(pattern));
}
