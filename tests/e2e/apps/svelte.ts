import { hydrate } from 'svelte';
import App from './App.svelte';
import type { Program } from './items';

/** Svelte compiles the server's half by itself: see `svelte-server.ts`. */
export const program: Pick<Program, 'hydrate'> = {
  hydrate: (root) => void hydrate(App, { target: root }),
};
