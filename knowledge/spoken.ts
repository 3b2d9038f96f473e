import type { SpokenVersion } from '../lib/knowledge/cards';
import { isLater, versionIn } from '../lib/knowledge/version';
import type { Base } from './base';
import type * as schema from './schema';

/**
 * The newest versions of a family that the conversations named: what a card can set against a later one in an article.
 * Read from the claims, since surface forms also list what was released after the episodes.
 * @returns one for each letter before the number (DeepSeek-V3.2 and DeepSeek-R1); undefined for what is no family
 */
export function spokenVersions(base: Base, entry: schema.Entry): SpokenVersion[] | undefined {
  if (!entry.versions) return undefined;
  const pattern = versionPattern(entry, entry.versions);
  const newest = new Map<string, SpokenVersion>();
  for (const { position, episode } of datedPositions(base)) {
    for (const [name] of position.claim.en.matchAll(pattern)) {
      const version = versionIn(name);
      const before = newest.get(version?.letter ?? '');
      const known = before && versionIn(before.name);
      if (version && (!before || !known || !isLater(known, version))) {
        const same = before && known && !isLater(version, known);
        // Of two spellings the fuller one: `DeepSeek-R1`, not `R1`.
        newest.set(version.letter, { name: same ? longer(before.name, name) : name, episode });
      }
    }
  }
  return newest.size > 0 ? [...newest.values()] : undefined;
}

/** From the oldest episode to the newest, so that the later of two mentions of a version stays. */
function datedPositions(base: Base): Base['positions'] {
  const dates = new Map(base.episodes.map(({ id, date }) => [id, date]));
  const date = (episode: string) => dates.get(episode) ?? '';
  return base.positions.toSorted((a, b) => date(a.episode).localeCompare(date(b.episode)));
}

/** A name of the family, perhaps one of its suffixes, and a number: `Claude Opus 4.5`, `Qwen 3`, `Kimi K2`. */
function versionPattern({ name, surface }: schema.Entry, { letters, suffixes }: Grammar): RegExp {
  const forms = surface.en.map((each) => (typeof each === 'string' ? each : each.form));
  const stems = [...new Set([...forms, name.en].map((form) => form.replace(/[ -]?\d+(\.\d+)*$/, '')))];
  const letter = letters.length > 0 ? `(?:${alternatives(letters)})?` : '';
  const suffix = suffixes.length > 0 ? `(?:[ -](?:${alternatives(suffixes)}))?` : '';
  const number = '\\d{1,2}(?:\\.\\d{1,2}){0,2}(?![\\p{L}\\d]|\\.\\d)';
  return new RegExp(`(?<![\\p{L}\\d-])(?:${alternatives(stems)})${suffix}[ -]?${letter}${number}`, 'gu');
}

type Grammar = NonNullable<schema.Entry['versions']>;

/** Longest first, so that a short form does not hide a long one. */
function alternatives(words: readonly string[]): string {
  return words
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

const longer = (one: string, other: string) => (other.length > one.length ? other : one);
