import { browser } from './browser';

const loading = new Map<string, Promise<unknown>>();

/**
 * Reads a JSON file of the extension's own package, once for as long as this context lives.
 * @param path from the package's root, as in `/knowledge/cards.json`
 * @throws when the file is missing or broken; the next call tries again
 */
export function loadPackaged<T>(path: string): Promise<T> {
  const known = loading.get(path);
  if (known) return known as Promise<T>;
  const file = readJson(path);
  loading.set(path, file);
  file.catch(() => loading.delete(path));
  return file as Promise<T>;
}

async function readJson(path: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(path as '/'));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
