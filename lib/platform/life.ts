import { insist } from './insist';
import { listen, send } from './messages';

/** Where the script of a page keeps its life: scripts of one extension share this world, the page does not see it. */
const world = globalThis as { marginaliaLife?: AbortController; marginaliaOnce?: boolean };

/** Whether the script that runs here was started for this page once. */
let once = false;

/**
 * Begins the life of a page's script and ends the one that ran here before, so that none runs twice. It ends when the
 * extension says so; the background hears of its end, however it comes about.
 */
export function beginLife(): AbortController {
  world.marginaliaLife?.abort();
  const life = new AbortController();
  world.marginaliaLife = life;
  once = world.marginaliaOnce === true;
  world.marginaliaOnce = false;
  listen(life.signal, {
    'page-life': async () => ({ once }),
    recheck: async () => {
      if (!once && !(await isOn())) life.abort();
      return null;
    },
    stop: async () => {
      life.abort();
      return null;
    },
  });
  life.signal.addEventListener('abort', () => void send({ type: 'ended' }));
  return life;
}

/**
 * Whether the reader asked for "this page once": then neither a pause nor the page around a frame has a say, and
 * the script runs until the page is left or the extension says `stop`. Known after `beginLife`.
 */
export function isOnce(): boolean {
  return once;
}

/**
 * Tells the script that starts next in this document that it is for this page only. Injected before it, by
 * itself: it must name nothing outside its own lines.
 */
export function markOnce(): void {
  (globalThis as { marginaliaOnce?: boolean }).marginaliaOnce = true;
}

/** Whether the page around this frame is on; true at the top, which has no page around it. */
export async function topIsOn(): Promise<boolean> {
  return window === top || once || isOn();
}

/** Without an answer a frame stays silent: the extension is gone, and so is the one who could say yes. */
async function isOn(): Promise<boolean> {
  return (await insist(() => send({ type: 'frame-state' })))?.on ?? false;
}
