import type { Density } from '../match/density';
import type { Pause, Pauses } from './pause';

export type { Density };

export interface Settings extends Pauses {
  readonly density: Density;
}

/** One setting with its new value; an undefined pause lifts it. */
export type Change =
  | { readonly setting: 'density'; readonly value: Density }
  | { readonly setting: 'everywhere'; readonly value: Pause | undefined }
  | { readonly setting: 'site'; readonly site: string; readonly value: Pause | undefined };

/** Written once; a larger number, left by a newer version, is kept. */
export const SCHEMA_VERSION = 1;

/**
 * Sites are spread over this many items, since `storage.sync` takes at most 8,192 bytes an item: at some
 * 45 bytes a site, about 2,000 sites before the area's 100 kB are full.
 */
const BUCKETS = 16;

/** Storage keys, one a setting; `everywhere` holds a pause. */
export const KEYS = { version: 'schemaVersion', density: 'density', everywhere: 'everywhere' } as const;

const BUCKET_KEYS = Array.from({ length: BUCKETS }, (_, bucket) => `sites.${bucket}`);
export const ALL_KEYS: readonly string[] = [...Object.values(KEYS), ...BUCKET_KEYS];

export type Stored = Readonly<Record<string, unknown>>;

/** The storage key of the bucket that holds a site (FNV-1a over the key's UTF-16 units). */
export function bucketKey(site: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 0x01000193);
  return `sites.${(hash >>> 0) % BUCKETS}`;
}

/** Reads what storage holds; each setting that makes no sense falls back alone, and nothing throws. */
export function readSettings(stored: Stored): Settings {
  const { density, everywhere } = KEYS;
  return {
    density: stored[density] === 'all' ? 'all' : 'section',
    everywhere: readPause(stored[everywhere]),
    sites: new Map(BUCKET_KEYS.flatMap((key) => readBucket(stored[key]))),
  };
}

/**
 * A bucket with one site changed. Whatever else it holds stays as it is, also what only a newer
 * version understands; a bucket that is no object is begun anew.
 */
export function changedBucket(bucket: unknown, site: string, pause: Pause | undefined): Stored {
  const others = isRecord(bucket) ? Object.entries(bucket).filter(([key]) => key !== site) : [];
  return Object.fromEntries(pause ? [...others, [site, pause]] : others);
}

/** The version number to write, or undefined when the stored one is to be kept. */
export function versionToWrite(stored: unknown): number | undefined {
  return typeof stored === 'number' && stored >= SCHEMA_VERSION ? undefined : SCHEMA_VERSION;
}

/** A host name or address as `URL.hostname` writes it: anything else would make the browser refuse the registration. */
const SITE_KEY = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)$/;

function readBucket(bucket: unknown): [string, Pause][] {
  if (!isRecord(bucket)) return [];
  return Object.entries(bucket).flatMap(([site, value]) => {
    const pause = SITE_KEY.test(site) ? readPause(value) : undefined;
    return pause ? [[site, pause] satisfies [string, Pause]] : [];
  });
}

/** A broken end leaves the pause without one: whoever switched a site off keeps it off. */
function readPause(value: unknown): Pause | undefined {
  if (!isRecord(value) || !isInstant(value.since)) return undefined;
  return isInstant(value.until) ? { since: value.since, until: value.until } : { since: value.since };
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
