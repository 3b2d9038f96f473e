/**
 * Parts that come into a frame late, as scripts of their own: scripts of one extension share a world there, which the
 * page does not see.
 */

/** What late scripts offer, by their names: `/card.js` in the package. */
export type LateScript = 'card';

const world = globalThis as { marginaliaLate?: Partial<Record<LateScript, unknown>> | undefined };

/** Called by a script when it has arrived in this frame. */
export function offer(script: LateScript, part: unknown): void {
  world.marginaliaLate = { ...world.marginaliaLate, [script]: part };
}

/** Forgets what an older version of the extension has left in this frame. */
export function forgetLate(): void {
  world.marginaliaLate = undefined;
}

/**
 * What a script offers, once it is in this frame.
 * @param bring has the script run here; undefined is returned where it did not
 */
export async function late<Part>(
  script: LateScript,
  bring: () => Promise<unknown>,
): Promise<Part | undefined> {
  if (!world.marginaliaLate?.[script]) await bring();
  return world.marginaliaLate?.[script] as Part | undefined;
}
