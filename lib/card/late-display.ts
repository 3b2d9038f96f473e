import type { CreateDisplay } from './card-display';

/** Scripts of one extension share this world; the page does not see it. */
const world = globalThis as { marginaliaCard?: CreateDisplay | undefined };

/** Called by the card's script when it has arrived in this frame. */
export function offerDisplay(create: CreateDisplay): void {
  world.marginaliaCard = create;
}

/** Forgets what an older version of the extension has left in this frame. */
export function forgetDisplay(): void {
  world.marginaliaCard = undefined;
}

/**
 * What makes the display, once its script is in this frame.
 * @param bring has the script run here; undefined is returned where it did not
 */
export async function lateDisplay(bring: () => Promise<unknown>): Promise<CreateDisplay | undefined> {
  if (!world.marginaliaCard) await bring();
  return world.marginaliaCard;
}
