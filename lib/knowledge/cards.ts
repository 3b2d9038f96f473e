import type { EntryId, Kind, Localized, PositionKind, SpeakerId } from './types';

/** The texts of the whole base, as packaged in `knowledge/cards.json` and read by the background and the popup. */
export interface CardBase {
  readonly entries: Readonly<Record<EntryId, CardEntry>>;
  readonly positions: Readonly<Record<string, CardPosition>>;
  readonly debates: Readonly<Record<string, CardDebate>>;
  readonly speakers: Readonly<Record<SpeakerId, Speaker>>;
  readonly episodes: Readonly<Record<string, Episode>>;
}

export interface CardEntry {
  readonly kind: Kind;
  readonly name: Localized;
  readonly abbr?: string;
  readonly definition: Localized;
  readonly note?: Localized;
  /** Most specific first; ids of `positions`. */
  readonly positions: readonly string[];
  readonly debates: readonly string[];
  readonly requires: readonly EntryId[];
  readonly related: readonly EntryId[];
}

export interface CardPosition {
  readonly speaker: SpeakerId;
  readonly kind: PositionKind;
  readonly claim: Localized;
  readonly episode: string;
  /** Index into the episode's chapters. */
  readonly chapter: number;
  /** For predictions: a date (`2026-12`, `2031`), `years` or `open`. */
  readonly horizon?: string;
}

export interface CardDebate {
  readonly question: Localized;
  readonly sides: readonly DebateSide[];
}

export interface DebateSide {
  readonly label: Localized;
  readonly speaker: SpeakerId;
  readonly positions: readonly string[];
}

export interface Speaker {
  readonly name: Localized;
  readonly initials: string;
}

export interface Episode {
  /** As people write it: `#490`. */
  readonly number: string;
  readonly title: Localized;
  /** ISO date of publication. */
  readonly date: string;
  readonly url: string;
  readonly chapters: readonly Chapter[];
}

export interface Chapter {
  readonly title: Localized;
  /** Seconds from the start of the video; absent where it is not known. */
  readonly start?: number;
  /** True where `start` is an estimate and must be shown as such. */
  readonly about?: boolean;
}

/** One entry with everything that its card shows, resolved: what travels in a message. */
export interface Card {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly name: Localized;
  readonly abbr?: string;
  readonly definition: Localized;
  readonly note?: Localized;
  readonly voices: readonly Voice[];
  readonly debates: readonly Debate[];
  readonly requires: readonly EntryRef[];
  readonly related: readonly EntryRef[];
}

export interface EntryRef {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly name: Localized;
}

/** A position with its speaker and its place in the conversation. */
export interface Voice {
  readonly id: string;
  readonly speaker: SpeakerId;
  readonly name: Localized;
  readonly initials: string;
  readonly kind: PositionKind;
  readonly claim: Localized;
  /** `#490` */
  readonly episode: string;
  /** ISO date of the episode. */
  readonly date: string;
  readonly chapter: Chapter;
  /** Opens the episode at the chapter's start where that is known, else at its beginning. */
  readonly url: string;
  readonly horizon?: string;
}

export interface Debate {
  readonly id: string;
  readonly question: Localized;
  readonly sides: readonly (DebateSide & { readonly name: Localized; readonly initials: string })[];
}

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
    debates: entry.debates.flatMap((debate) => resolveDebate(base, debate) ?? []),
    requires: refs(entry.requires),
    related: refs(entry.related),
  };
}

/** The name and kind of an entry, for links to it. */
export function entryRef(base: CardBase, id: EntryId): EntryRef | undefined {
  const entry = own(base.entries, id);
  return entry && { id, kind: entry.kind, name: entry.name };
}

function resolveVoice(base: CardBase, id: string): Voice | undefined {
  const position = own(base.positions, id);
  const episode = position && own(base.episodes, position.episode);
  const chapter = episode?.chapters[position?.chapter ?? -1];
  if (!position || !episode || !chapter) return undefined;
  const { speaker, kind, claim, horizon } = position;
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
  };
}

function resolveDebate(base: CardBase, id: string): Debate | undefined {
  const debate = own(base.debates, id);
  if (!debate) return undefined;
  const sides = debate.sides.map((side) => ({ ...side, ...base.speakers[side.speaker] }));
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
