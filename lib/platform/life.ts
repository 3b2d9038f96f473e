/** Where the script of a page keeps its life: scripts of one extension share this world, the page does not see it. */
const world = globalThis as { marginaliaLife?: AbortController };

/** Begins the life of a page's script and ends the one that ran here before, so that none runs twice. */
export function beginLife(): AbortController {
  world.marginaliaLife?.abort();
  const life = new AbortController();
  world.marginaliaLife = life;
  return life;
}
