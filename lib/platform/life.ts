import { isOrphaned, listen, send } from './messages';

/** Where the script of a page keeps its life: scripts of one extension share this world, the page does not see it. */
const world = globalThis as { marginaliaLife?: AbortController; marginaliaOnce?: boolean };

/**
 * Begins the life of a page's script and ends the one that ran here before, so that none runs twice. It ends when the
 * extension says `stop`; the background hears of its end, however it comes about.
 */
export function beginLife(): AbortController {
  world.marginaliaLife?.abort();
  const life = new AbortController();
  world.marginaliaLife = life;
  listen(life.signal, {
    'page-life': async () => ({ once: isOnce() }),
    stop: async () => {
      life.abort();
      return null;
    },
  });
  life.signal.addEventListener('abort', () => {
    world.marginaliaOnce = false;
    if (!isOrphaned()) void send({ type: 'ended' });
  });
  return life;
}

/**
 * Whether the reader asked for "this page once": then neither a pause nor the page around a frame has a say, and
 * the script runs until the page is left or the background says `stop`.
 */
export function isOnce(): boolean {
  return world.marginaliaOnce === true;
}

/** Tells the script that starts next in this document that it is for this page only. Injected before it, by itself. */
export function markOnce(): void {
  (globalThis as typeof world).marginaliaOnce = true;
}

/** Whether the page around this frame is on; true at the top, which has no page around it. */
export async function topIsOn(): Promise<boolean> {
  if (window === top || isOnce()) return true;
  return (await send({ type: 'frame-state' }))?.on ?? false;
}
