import * as v from 'valibot';
import { KINDS, POSITION_KINDS, SPEAKERS } from '../lib/knowledge/types';

/**
 * The form of every YAML file of the base. The build, the tests and the editors' JSON Schema use it,
 * so a mistake is told once, in the words below.
 */

/** Lower-case words joined by hyphens. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = v.pipe(v.string(), v.regex(ID, 'an id is lower-case words joined by hyphens'));
const line = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.check((text) => !/\s{2,}|\n/.test(text), 'must be one line without double blanks'),
  v.check((text) => !/\bTODO\b/.test(text), 'is still to be filled in'),
);
/** A text in English and Simplified Chinese; Traditional Chinese is made from `zh` unless given. */
const localized = v.strictObject({ en: line, zh: line, 'zh-Hant': v.optional(line) });

const surface = v.union([
  line,
  v.strictObject({
    form: line,
    /** `exact`: the text must have this very case. */
    case: v.optional(v.literal('exact')),
    /**
     * `true`: needs evidence near by before it is marked; `rarely`: needs little; `broad`: means more than the entry,
     * and needs a word of `sense.needs` in its sentence; `short`: is marked only where a fuller name of the entry stands
     * before it, or over it.
     */
    ambiguous: v.optional(
      v.union([v.literal(true), v.literal('rarely'), v.literal('broad'), v.literal('short')]),
    ),
  }),
]);
const cues = v.optional(
  v.strictObject({ en: v.optional(v.array(line), []), zh: v.optional(v.array(line), []) }),
);

export type Cues = v.InferOutput<typeof cues>;

/** `lf490:367`, `lf459:12-20` or, for facts beyond the sources, `general`. */
const citation = v.pipe(
  v.string(),
  v.regex(/^(general|[a-z]+[a-z0-9-]*:\d+(-\d+)?)$/, 'a source is `id:line`, `id:first-last` or `general`'),
);

export const Entry = v.strictObject({
  id,
  kind: v.picklist(KINDS),
  name: localized,
  abbr: v.optional(line),
  surface: v.strictObject({
    en: v.optional(v.array(surface), []),
    zh: v.optional(v.array(surface), []),
    /** Names used in Taiwan and Hong Kong that no conversion of `zh` yields. */
    'zh-Hant': v.optional(v.array(surface), []),
  }),
  versions: v.optional(
    v.strictObject({ letters: v.optional(v.array(line), []), suffixes: v.optional(v.array(line), []) }),
  ),
  sense: v.optional(v.strictObject({ not: localized, for: cues, against: cues, needs: cues })),
  definition: localized,
  note: v.optional(localized),
  requires: v.optional(v.array(id), []),
  related: v.optional(v.array(id), []),
  sources: v.pipe(v.array(citation), v.minLength(1, 'needs at least one source')),
});
export type Entry = v.InferOutput<typeof Entry>;

export const Position = v.strictObject({
  id,
  speaker: v.picklist(SPEAKERS),
  kind: v.picklist(POSITION_KINDS),
  /** The cards on which it stands, the most specific first. */
  entries: v.pipe(v.array(id), v.minLength(1), v.maxLength(5, 'belongs on at most five cards')),
  claim: localized,
  horizon: v.optional(
    v.pipe(
      v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
      v.regex(/^(\d{4}(-\d{2})?|years|open)$/, 'a horizon is `2026`, `2026-12`, `years` or `open`'),
    ),
  ),
  /** Positions of an older episode on the same question; a card shows both with their dates. */
  earlier: v.optional(v.pipe(v.array(id), v.maxLength(3, 'looks back on at most three positions')), []),
  source: citation,
  confidence: v.picklist(['high', 'medium']),
});
export type Position = v.InferOutput<typeof Position>;
export const Positions = v.array(Position);

export const Debate = v.strictObject({
  id,
  question: localized,
  sides: v.pipe(
    v.array(
      v.strictObject({
        label: localized,
        speaker: v.picklist(SPEAKERS),
        positions: v.pipe(v.array(id), v.minLength(1, 'a side rests on at least one position')),
      }),
    ),
    v.minLength(2, 'a debate has at least two sides'),
  ),
});
export type Debate = v.InferOutput<typeof Debate>;

const clock = v.pipe(v.string(), v.regex(/^\d+:\d{2}(:\d{2})?$/, 'a time is m:ss or h:mm:ss, in quotes'));
export const Episode = v.strictObject({
  id,
  number: v.pipe(v.string(), v.regex(/^#\d+$/)),
  title: localized,
  date: v.pipe(v.string(), v.isoDate()),
  url: v.pipe(v.string(), v.url()),
  guests: v.array(v.picklist(SPEAKERS)),
  chapters: v.array(
    v.strictObject({
      slug: id,
      title: localized,
      /** As the episode's own list of chapters gives it. */
      start: v.optional(clock),
      /** An estimate where the list has none. */
      about: v.optional(clock),
    }),
  ),
});
export type Episode = v.InferOutput<typeof Episode>;
export const Episodes = v.array(Episode);

export const Speaker = v.strictObject({
  id: v.picklist(SPEAKERS),
  name: localized,
  initials: v.pipe(v.string(), v.maxLength(3)),
});
export type Speaker = v.InferOutput<typeof Speaker>;
export const Speakers = v.array(Speaker);

export const Sources = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z]+[a-z0-9-]*$/)),
    /** What it is and what it may be used for. */
    title: line,
    /** The file's name in the folder given to the audit; the text itself never ships. */
    file: line,
    episode: id,
  }),
);
export type Source = v.InferOutput<typeof Sources>[number];

/** Entries that belong together: giants, stages, levels, a reading list. */
export const Groups = v.array(
  v.strictObject({
    id,
    title: localized,
    note: v.optional(localized),
    /** True where the order of the members says something: a line of time, a ladder. */
    ordered: v.optional(v.literal(true)),
    rows: v.pipe(
      v.array(v.strictObject({ title: v.optional(localized), members: v.pipe(v.array(id), v.minLength(2)) })),
      v.minLength(1),
    ),
    sources: v.pipe(v.array(citation), v.minLength(1)),
  }),
);
export type Group = v.InferOutput<typeof Groups>[number];

/** Words that speak for AI as the subject near by, for every ambiguous form. */
export const Domain = v.strictObject({ en: v.array(line), zh: v.array(line) });

/** Longer words in which a name stands by chance; Chinese, where no blank parts words. */
export const Longer = v.array(v.pipe(line, v.regex(/\p{Script=Han}/u, 'is not Chinese')));
