import { expect } from 'vitest';
import type { Tab } from './harness/driver';
import type { Extension } from './harness/extension';
import { type Expected, expectedMentions } from './suite';

/** Reading a long page on a slow machine, in a tab behind others. */
const PATIENCE_MS = 20_000;

/** How often each entry is mentioned, in the order of its first mention. */
export function counted(mentions: readonly Expected[]) {
  const counts = new Map<string, number>();
  for (const { id } of mentions) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count }));
}

/**
 * Awaits that a fixture page is read to its end and that what was found is what a person expects there.
 * @param page path below `tests/pages` without `.html`
 * @returns the number of distinct terms
 */
export async function toBeRead(extension: Extension, tab: Tab, page: string): Promise<number> {
  const expected = counted(expectedMentions(page));
  await expect
    .poll(async () => (await extension.pageTerms(tab)).map(({ id, count }) => ({ id, count })), {
      timeout: PATIENCE_MS,
      message: page,
    })
    .toEqual(expected);
  return expected.length;
}
