import { type EntryId, KINDS, type Kind } from '../knowledge/types';
import type { Pause, Pauses } from './pause';

/** Settings with one of a few values; the first is the default. */
export const CHOICES = {
  /** Which mentions are marked: the first in each section, the first on the page, all. */
  density: ['section', 'page', 'all'],
  /** What opens a card: the pointer's rest, the same with Shift held down, a click or tap only. */
  trigger: ['hover', 'key', 'click'],
  /** Where a card stands: at the word, or fixed in a corner of the view. */
  placement: ['word', 'corner'],
  /** How a mark looks. */
  markStyle: ['underline', 'tint', 'none'],
  /** Of card and popup. */
  textSize: ['normal', 'small', 'large'],
} as const;
export type Choice = keyof typeof CHOICES;
export type Chosen = { readonly [C in Choice]: (typeof CHOICES)[C][number] };
export type Density = Chosen['density'];

export interface Settings extends Pauses, Chosen {
  /** Kinds of entry that are not marked. */
  readonly hiddenKinds: readonly Kind[];
  /** Entries that the reader knows: they are not marked. In the order in which the reader said so. */
  readonly known: readonly EntryId[];
  /** By site key: words, as they were written, that mean something else there. */
  readonly notHere: ReadonlyMap<string, readonly string[]>;
}

/** One setting with its new value; an undefined pause lifts it. */
export type Change =
  | { readonly [C in Choice]: { readonly setting: C; readonly value: Chosen[C] } }[Choice]
  | { readonly setting: 'everywhere'; readonly value: Pause | undefined }
  | { readonly setting: 'site'; readonly site: string; readonly value: Pause | undefined }
  /** Whether a list holds something. */
  | { readonly setting: 'hiddenKinds'; readonly member: Kind; readonly value: boolean }
  | { readonly setting: 'known'; readonly member: EntryId; readonly value: boolean }
  | { readonly setting: 'notHere'; readonly site: string; readonly member: string; readonly value: boolean };

/** Where a change went: synced, kept on this device because sync refused it, or nowhere. */
export type Saved =
  | { readonly saved: 'synced' }
  | { readonly saved: 'on-this-device'; readonly reason: string }
  | { readonly saved: 'not'; readonly reason: string };

/** Written once; a larger number, left by a newer version, is kept. */
export const SCHEMA_VERSION = 1;

/**
 * Sites are spread over this many items, since `storage.sync` takes at most 8,192 bytes an item: at some
 * 45 bytes a site, about 2,000 sites before the area's 100 kB are full.
 */
const BUCKETS = 16;

export const VERSION_KEY = 'schemaVersion';
const BUCKET_KEYS = Array.from({ length: BUCKETS }, (_, bucket) => `sites.${bucket}`);
const CHOICE_KEYS = Object.keys(CHOICES) as Choice[];
/** Storage keys: one a setting, under its own name, but for the sites in their buckets. */
export const ALL_KEYS: readonly string[] = [
  VERSION_KEY,
  ...CHOICE_KEYS,
  'everywhere',
  'hiddenKinds',
  'known',
  'notHere',
  ...BUCKET_KEYS,
];

export type Stored = Readonly<Record<string, unknown>>;

/** The storage key of the bucket that holds a site (FNV-1a over the key's UTF-16 units). */
export function bucketKey(site: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 0x01000193);
  return `sites.${(hash >>> 0) % BUCKETS}`;
}

/** Reads what storage holds; each setting that makes no sense falls back alone, and nothing throws. */
export function readSettings(stored: Stored): Settings {
  const chosen = CHOICE_KEYS.map((key) => {
    const values: readonly unknown[] = CHOICES[key];
    return [key, values.includes(stored[key]) ? stored[key] : values[0]];
  });
  return {
    ...(Object.fromEntries(chosen) as Chosen),
    everywhere: readPause(stored.everywhere),
    hiddenKinds: readWords(stored.hiddenKinds).filter((kind): kind is Kind => KINDS.includes(kind as Kind)),
    known: readWords(stored.known),
    notHere: new Map(
      Object.entries(isRecord(stored.notHere) ? stored.notHere : {}).map(([site, words]) => [
        site,
        readWords(words),
      ]),
    ),
    sites: new Map(BUCKET_KEYS.flatMap((key) => readBucket(stored[key]))),
  };
}

/** The storage key that holds a setting. */
export function keyOf(change: Change): string {
  return change.setting === 'site' ? bucketKey(change.site) : change.setting;
}

/**
 * The item of a changed setting. What else it holds stays as it is, also what only a newer version understands;
 * an item that makes no sense is begun anew. @param item what is stored under `keyOf(change)`
 */
export function changedItem(item: unknown, change: Change): unknown {
  switch (change.setting) {
    case 'site':
      return withField(item, change.site, change.value);
    case 'notHere': {
      const words = withWord(isRecord(item) ? item[change.site] : undefined, change);
      return withField(item, change.site, words.length > 0 ? words : undefined);
    }
    case 'hiddenKinds':
    case 'known':
      return withWord(item, change);
    default:
      return change.value;
  }
}

function withField(item: unknown, name: string, value: unknown): Stored {
  const others = isRecord(item) ? Object.entries(item).filter(([key]) => key !== name) : [];
  return Object.fromEntries(value ? [...others, [name, value]] : others);
}

function withWord(item: unknown, { member, value }: { member: string; value: boolean }): readonly string[] {
  const others = readWords(item).filter((word) => word !== member);
  return value ? [...others, member] : others;
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

function readWords(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
