import { browser } from '../platform/browser';
import { heldBack } from './held-back';
import { hostPatterns } from './hosts';
import { coversEverySite, EVERY_SITE } from './origins';
import { request } from './store-site';

/**
 * Gives the leave for every site back, so that the list is left. Chrome and Edge (156, tried) take the sites of the
 * list along, which they see as a part of it: these are asked for anew, still within the gesture. Firefox keeps them.
 * @returns whether the browser gave it up
 */
export async function leaveEverySite(): Promise<boolean> {
  const before = await missing();
  const left = await browser.permissions.remove({ origins: [EVERY_SITE] }).catch(() => false);
  if (!left) return false;
  const lost = (await missing()).filter((host) => !before.includes(host));
  // A reader who says no is offered them again in the popup: `GrantBar`.
  if (lost.length > 0) await request(lost.flatMap(hostPatterns));
  const { origins = [] } = await browser.permissions.getAll();
  return !origins.some(coversEverySite);
}

/** The sites of the list that the browser withholds. */
async function missing(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return heldBack(origins).map(({ host }) => host);
}
