import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeLeftCards } from '../../lib/card/host';
import { roomToRead } from '../../lib/page/room';
import { forgetLate } from '../../lib/platform/late';
import { beginLife, isOnce, topIsOn } from '../../lib/platform/life';
import { isOrphaned } from '../../lib/platform/messages';
import { pauseInForce } from '../../lib/settings/pause';
import type { Settings } from '../../lib/settings/schema';
import { siteKey } from '../../lib/settings/site';
import { load, watch } from '../../lib/settings/store';
import { Session } from './session';
import './page.css';

/** The script of a page: annotates until the site is switched off, the extension says stop or is gone. */
export default defineUnlistedScript(async () => {
  // A registration cannot name empty frames, an injection reaches them: they are left alone in both cases.
  if (location.protocol === 'about:') return;
  if (window !== top) await roomToRead();
  // A frame may have waited for longer than the extension was there.
  if (isOrphaned()) return;
  const life = beginLife();
  removeLeftCards();
  forgetLate();
  const { signal } = life;
  let session: Session | undefined;
  const apply = async (settings: Settings) => {
    const on = isOn(settings) && (await topIsOn());
    if (signal.aborted) return;
    if (!on) return life.abort();
    if (session) session.tell(settings);
    else session = new Session(life, settings);
  };
  watch(signal, apply);
  document.addEventListener('visibilitychange', () => isOrphaned() && life.abort(), { signal });
  // What was changed while the page lay in the back/forward cache was told to nobody here.
  window.addEventListener('pageshow', async ({ persisted }) => persisted && apply(await load()), { signal });
  await apply(await load());
});

/** A frame follows the page around it; what the reader asked for once is on whatever the settings say. */
function isOn(settings: Settings): boolean {
  if (window !== top || isOnce()) return true;
  const site = siteKey(location.href);
  return site === undefined || pauseInForce(settings, site, Date.now()) === undefined;
}
