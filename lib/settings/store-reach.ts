import { browser } from '../platform/browser';
import { webAddress } from './origins';
import { type Reach, reaches, reachOf } from './reach';
import { load } from './store';

/** Where the page's script is to run now, by the settings and by what the browser grants. */
export async function wantedReach(): Promise<Reach> {
  const [{ origins = [] }, settings] = await Promise.all([browser.permissions.getAll(), load()]);
  return reachOf(origins, settings, Date.now());
}

/**
 * Whether a frame is on: its own site and that of the page around it both are.
 * @param frame its address; an empty frame (`about:srcdoc`) has no site and follows the page alone
 * @param page the address of the tab, hidden where the extension may not look
 */
export async function frameIsOn(frame: string | undefined, page: string | undefined): Promise<boolean> {
  const reach = await wantedReach();
  const own = frame === undefined || webAddress(frame) === undefined || reaches(reach, frame);
  return own && page !== undefined && reaches(reach, page);
}
