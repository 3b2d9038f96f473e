import { browser } from '../platform/browser';

/** Kept on this device, as permissions are; no setting of the reader's that would be synced. */
const KEY = 'heldBackAccepted';

/** How many sites of the list the reader has left withheld, when asked last; 0 before. Never throws. */
export async function acceptedHeldBack(): Promise<number> {
  const { [KEY]: accepted } = await browser.storage.local
    .get(KEY)
    .catch(() => ({}) as Record<string, unknown>);
  return typeof accepted === 'number' ? accepted : 0;
}

/** Notes that the reader leaves so many sites withheld: only more of them are worth another word. Never throws. */
export async function acceptHeldBack(sites: number): Promise<void> {
  // Where nothing can be stored, the question comes again with the next popup: no harm done.
  await browser.storage.local.set({ [KEY]: sites }).catch(() => {});
}
