import type { EntryId } from '../knowledge/types';
import { browser } from '../platform/browser';
import { on } from '../platform/events';
import { readSeen, withSeen } from './seen';

/** Kept on this device: what was read is nobody else's affair, not even of the reader's other devices. */
const KEY = 'seen';

/** The entries whose cards were opened. Never throws. */
export async function loadSeen(): Promise<ReadonlySet<EntryId>> {
  return new Set(await read());
}

/** Notes that the card of an entry was opened. Never throws: what cannot be noted stays new. */
export function noteSeen(id: EntryId): Promise<void> {
  // One after the other: two cards at once would else overwrite each other.
  const noting = lastNote.then(async () => {
    const seen = withSeen(await read(), id);
    if (seen) await browser.storage.local.set({ [KEY]: seen }).catch(() => {});
  });
  lastNote = noting;
  return noting;
}
let lastNote: Promise<unknown> = Promise.resolve();

/** Calls back with all of them whenever a card was opened for the first time. */
export function watchSeen(signal: AbortSignal, callback: (seen: ReadonlySet<EntryId>) => void): void {
  const heard = (changes: Readonly<Record<string, { newValue?: unknown }>>, area: string) => {
    if (area === 'local' && KEY in changes) callback(new Set(readSeen(changes[KEY]?.newValue)));
  };
  on(browser.storage.onChanged, heard, signal);
}

async function read(): Promise<readonly EntryId[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY).catch((): Record<string, unknown> => ({}));
  return readSeen(stored);
}
