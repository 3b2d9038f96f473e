import { CURATED_HOSTS, type CuratedHost } from './hosts';
import { covers } from './origins';

/**
 * Sites of the list that the browser withholds. Firefox lets the reader take each of them back, and installs without
 * any where an add-on is loaded for a trial; Chrome and Edge do so under "on click" and "on specific sites".
 * @param origins match patterns from `permissions.getAll().origins`
 */
export function heldBack(
  origins: readonly string[],
  curated: readonly CuratedHost[] = CURATED_HOSTS,
): readonly CuratedHost[] {
  return curated.filter(({ host }) => {
    const page = new URL(`https://${host}/`);
    return !origins.some((origin) => covers(origin, page));
  });
}
