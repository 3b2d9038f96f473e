import type { Card, CardBase, Chapter, Debate, EntryRef, Voice } from './cards';
import type { EntryId } from './types';

/**
 * Collects all that the card of an entry shows.
 * @returns undefined for an id the base does not hold (for instance after an update dropped it)
 */
export function resolveCard(base: CardBase, id: EntryId): Card | undefined {
  const entry = own(base.entries, id);
  if (!entry) return undefined;
  const { kind, name, abbr, definition, note } = entry;
  const refs = (ids: readonly EntryId[]) => ids.flatMap((ref) => entryRef(base, ref) ?? []);
  return {
    id,
    kind,
    name,
    ...(abbr !== undefined && { abbr }),
    definition,
    ...(note && { note }),
    voices: entry.positions.flatMap((position) => resolveVoice(base, position) ?? []),
    linked: linkedTo(base, entry.positions),
    debates: entry.debates.flatMap((debate) => resolveDebate(base, debate) ?? []),
    requires: refs(entry.requires),
    related: refs(entry.related),
    spoken: (entry.spoken ?? []).flatMap(({ name, episode }) => {
      const date = own(base.episodes, episode)?.date;
      return date === undefined ? [] : [{ name, date }];
    }),
  };
}

/** The name and kind of an entry, for links to it. */
export function entryRef(base: CardBase, id: EntryId): EntryRef | undefined {
  const entry = own(base.entries, id);
  return entry && { id, kind: entry.kind, name: entry.name };
}

/** The voices at the other end of the links, without those that the entry lists itself. */
function linkedTo(base: CardBase, positions: readonly string[]): Voice[] {
  const ends = positions.flatMap((id) => {
    const position = own(base.positions, id);
    return [...(position?.earlier ?? []), ...(position?.later ?? [])];
  });
  const others = [...new Set(ends)].filter((id) => !positions.includes(id));
  return others.flatMap((id) => resolveVoice(base, id) ?? []);
}

function resolveVoice(base: CardBase, id: string): Voice | undefined {
  const position = own(base.positions, id);
  const episode = position && own(base.episodes, position.episode);
  const chapter = episode?.chapters[position?.chapter ?? -1];
  if (!position || !episode || !chapter) return undefined;
  const { speaker, kind, claim, horizon, earlier, later } = position;
  return {
    id,
    speaker,
    ...base.speakers[speaker],
    kind,
    claim,
    episode: episode.number,
    date: episode.date,
    chapter,
    url: placeInEpisode(episode.url, chapter),
    ...(horizon !== undefined && { horizon }),
    ...(earlier && { earlier }),
    ...(later && { later }),
  };
}

function resolveDebate(base: CardBase, id: string): Debate | undefined {
  const debate = own(base.debates, id);
  if (!debate) return undefined;
  const sides = debate.sides.map((side) => ({
    ...side,
    ...base.speakers[side.speaker],
    voices: side.positions.flatMap((position) => resolveVoice(base, position) ?? []),
  }));
  return { id, question: debate.question, sides };
}

/** The episode's address at a chapter's start; a chapter without a known time gives the plain address. */
export function placeInEpisode(url: string, chapter: Chapter): string {
  if (!chapter.start) return url;
  return `${url}&t=${chapter.start}s`;
}

/** Ids come from messages: a look-up must not find `constructor` on the prototype. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
