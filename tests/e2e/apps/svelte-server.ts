import { render } from 'svelte/server';
import App from './App.svelte';
import type { Program } from './items';

export const program: Pick<Program, 'html'> = {
  html: async () => render(App).body,
};
