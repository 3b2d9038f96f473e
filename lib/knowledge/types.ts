/** What the whole program knows about an entry, independent of where it is used. */

/** The kinds of entry, in the order in which lists group them. */
export const KINDS = [
  'term',
  'company',
  'lab',
  'model',
  'product',
  'person',
  'chip',
  'benchmark',
  'dataset',
  'paper',
  'book',
  'project',
  'policy',
  'place',
] as const;
export type Kind = (typeof KINDS)[number];

/** BCP 47 tags of the languages a card can be shown in. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language; `zh-Hant` is made from `zh` at build time. */
export type Localized = Readonly<Record<Language, string>>;

/** Who can hold a position; `lf459` is the #459 conversation where the source names no guest. */
export const SPEAKERS = ['lex', 'sebastian', 'nathan', 'dylan', 'lf459'] as const;
export type SpeakerId = (typeof SPEAKERS)[number];

export const POSITION_KINDS = ['opinion', 'prediction', 'practice', 'experience', 'explanation'] as const;
export type PositionKind = (typeof POSITION_KINDS)[number];

/** Identifies an entry: lower-case words joined by hyphens, also its file name. */
export type EntryId = string;
