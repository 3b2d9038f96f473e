import { on } from '../platform/events';
import { native } from '../platform/native';
import {
  ALL_KEYS,
  type Change,
  changedItem,
  keyOf,
  readSettings,
  type Saved,
  type Settings,
  type Stored,
  VERSION_KEY,
  versionToWrite,
} from './schema';

export type { Change, Saved };

/** Reads all settings; what cannot be read has its default. Never throws. */
export async function load(): Promise<Settings> {
  return readSettings(await read(ALL_KEYS));
}

/** Writes one setting and leaves the others as they are. Never throws: the result says what happened. */
export function save(change: Change): Promise<Saved> {
  // One after the other: two changes of one bucket would else overwrite each other.
  const saving = lastSave.then(() => write(change));
  lastSave = saving;
  return saving;
}
let lastSave: Promise<unknown> = Promise.resolve();

/** Written for a pause that was lifted; removing the item would let an older one shine through. */
const LIFTED = {};

/** Calls back with all settings whenever one of them has changed, here or in another context. */
export function watch(signal: AbortSignal | undefined, callback: (settings: Settings) => void): void {
  let latest = 0;
  const reload = async (changes: Stored, area: string) => {
    const concerns = area === 'sync' || area === 'local';
    if (!concerns || !Object.keys(changes).some((key) => ALL_KEYS.includes(key))) return;
    const mine = ++latest;
    const settings = await load();
    if (mine === latest && !signal?.aborted) callback(settings);
  };
  on(native.storage.onChanged, reload, signal);
}

/** What lies on this device only was refused by sync, so it is the newer. */
async function read(keys: readonly string[]): Promise<Stored> {
  const areas = [native.storage.sync, native.storage.local];
  const stored = await Promise.all(
    areas.map(async (area): Promise<Stored> => area.get([...keys]).catch(() => ({}))),
  );
  return Object.fromEntries(stored.flatMap(Object.entries).filter(([, value]) => value != null));
}

async function write(change: Change): Promise<Saved> {
  const key = keyOf(change);
  const stored = await read([key, VERSION_KEY]);
  const value = changedItem(stored[key], change) ?? LIFTED;
  const version = versionToWrite(stored[VERSION_KEY]);
  const items = { [key]: value, ...(version !== undefined && { [VERSION_KEY]: version }) };
  try {
    await native.storage.sync.set(items);
    await native.storage.local.remove(Object.keys(items)).catch(() => {});
    return { saved: 'synced' };
  } catch (error) {
    return writeHere(items, reasonOf(error));
  }
}

async function writeHere(items: Stored, reason: string): Promise<Saved> {
  try {
    await native.storage.local.set(items);
    return { saved: 'on-this-device', reason };
  } catch (error) {
    return { saved: 'not', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
