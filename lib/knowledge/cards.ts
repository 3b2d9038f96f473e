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
  /** For families: the newest version that the conversations named, one for each letter before the number. */
  readonly spoken?: readonly SpokenVersion[];
}

/** A version of a family as the conversations named it. */
export interface SpokenVersion {
  /** As written: `Qwen 3`, `DeepSeek-R1`. */
  readonly name: string;
  /** Id of the latest episode that names it. */
  readonly episode: string;
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
  /** What an older episode said on the same question; ids of `positions`. */
  readonly earlier?: readonly string[];
  /** What a newer one said on it: the inverse of `earlier`. */
  readonly later?: readonly string[];
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
  /** What `earlier` and `later` of the voices name and the entry itself does not list. */
  readonly linked: readonly Voice[];
  readonly debates: readonly Debate[];
  readonly requires: readonly EntryRef[];
  readonly related: readonly EntryRef[];
  /** Empty where the entry is no family, or no version of it was named. */
  readonly spoken: readonly DatedVersion[];
}

/** A version of a family, with the ISO date of the latest episode that names it. */
export interface DatedVersion {
  readonly name: string;
  readonly date: string;
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
  /**
   * The same question in an older and in a newer episode. For one of the card's `voices` every id is among its
   * `voices` or `linked`.
   */
  readonly earlier?: readonly string[];
  readonly later?: readonly string[];
}

export interface Debate {
  readonly id: string;
  readonly question: Localized;
  readonly sides: readonly Side[];
}

/** A side with its speaker and what it rests on. */
export interface Side extends DebateSide {
  readonly name: Localized;
  readonly initials: string;
  readonly voices: readonly Voice[];
}
