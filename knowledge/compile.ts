import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardBase, CardEntry, Chapter } from '../lib/knowledge/cards';
import type { Lexicon, Senses } from '../lib/knowledge/lexicon';
import type { Lines, SearchIndex } from '../lib/knowledge/search';
import { LANGUAGES, type Language, type Localized } from '../lib/knowledge/types';
import { type ContextWords, NO_CONTEXT_WORDS } from '../lib/match/context-words';
import { type Base, type PlacedPosition, readBase } from './base';
import { laterPositions } from './earlier';
import { compileLexicon, compileSenses, surfaceTexts } from './lexicon';
import type * as schema from './schema';
import { compileIndex } from './search';
import { spokenVersions } from './spoken';
import { traditionalText } from './traditional';

/** The base in the three forms that the program reads. */
export interface Compiled {
  /** For pages: small. */
  readonly lexicon: Lexicon;
  /** For pages that hold an ambiguous form, told by the background. */
  readonly senses: Senses;
  /** What was learned of other words. */
  readonly contextWords: ContextWords;
  /** For the background and the popup. */
  readonly cards: CardBase;
  /** For the popup's search box. */
  readonly search: SearchIndex;
  /** For the popup's lists, a file for each language: only the reader's is read. */
  readonly lines: Readonly<Record<Language, Lines>>;
}

/**
 * Turns the YAML of a knowledge folder into what is packaged.
 * @throws KnowledgeError naming file, line and reason of every problem
 */
export function compileFolder(folder: string): Compiled {
  const base = readBase(folder);
  const cards = compileCards(base);
  const lexicon = compileLexicon(base);
  return {
    lexicon,
    senses: compileSenses(base, lexicon),
    contextWords: readContextWords(join(folder, 'context-words.json')),
    cards,
    search: compileSearch(base),
    lines: compileLines(cards),
  };
}

/** From a base of its own, as tests have one, nothing may have been learned yet. */
const readContextWords = (file: string): ContextWords =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : NO_CONTEXT_WORDS;

function compileCards(base: Base): CardBase {
  const later = laterPositions(base);
  const table = <T, R>(items: readonly T[], key: (item: T) => string, value: (item: T) => R) =>
    Object.fromEntries(items.map((item) => [key(item), value(item)]));
  return {
    entries: table(
      base.entries,
      ({ value }) => value.id,
      ({ value }) => cardEntry(base, value),
    ),
    positions: table(
      base.positions,
      ({ position }) => position.id,
      ({ position, episode, chapter }) => ({
        speaker: position.speaker,
        kind: position.kind,
        claim: localize(position.claim),
        episode,
        chapter,
        ...(position.horizon !== undefined && { horizon: position.horizon }),
        ...(position.earlier.length > 0 && { earlier: position.earlier }),
        ...(later.has(position.id) && { later: later.get(position.id) as string[] }),
      }),
    ),
    debates: table(
      base.debates,
      ({ value }) => value.id,
      ({ value: { question, sides } }) => ({
        question: localize(question),
        sides: sides.map((side) => ({ ...side, label: localize(side.label) })),
      }),
    ),
    speakers: table(
      base.speakers,
      ({ id }) => id,
      ({ name, initials }) => ({ name: localize(name), initials }),
    ) as CardBase['speakers'],
    episodes: table(
      base.episodes,
      ({ id }) => id,
      ({ number, title, date, url, chapters }) => ({
        number,
        title: localize(title),
        date,
        url,
        chapters: chapters.map(compileChapter),
      }),
    ),
  };
}

function cardEntry(base: Base, entry: schema.Entry): CardEntry {
  const positions = positionsOf(base, entry.id);
  const debates = debatesOf(base, positions);
  const spoken = spokenVersions(base, entry);
  return {
    kind: entry.kind,
    name: localize(entry.name),
    ...(entry.abbr !== undefined && { abbr: entry.abbr }),
    definition: localize(entry.definition),
    ...(entry.note && { note: localize(entry.note) }),
    positions: debatersFirst(positions, debates[0]),
    debates: debates.map(({ id }) => id),
    requires: entry.requires,
    related: entry.related,
    ...(spoken && { spoken }),
  };
}

/** The positions on an entry's card: the most specific first, then the newest, then in the order of the talk. */
function positionsOf(base: Base, id: string): string[] {
  const dates = new Map(base.episodes.map((episode) => [episode.id, episode.date]));
  const rank = ({ position }: PlacedPosition) => position.entries.indexOf(id);
  const date = ({ episode }: PlacedPosition) => dates.get(episode) ?? '';
  return base.positions
    .filter(({ position }) => position.entries.includes(id))
    .sort((a, b) => rank(a) - rank(b) || date(b).localeCompare(date(a)) || a.chapter - b.chapter)
    .map(({ position }) => position.id);
}

/**
 * The debates on an entry's card, the one that rests most on its own positions first. One side that mentions an
 * entry in passing does not make the question one about it.
 */
function debatesOf(base: Base, positions: readonly string[]): schema.Debate[] {
  /** Earlier positions are more specific to the entry. */
  const weight = ({ positions: ids }: schema.Debate['sides'][number]) =>
    ids.reduce((sum, id) => sum + (positions.includes(id) ? positions.length - positions.indexOf(id) : 0), 0);
  const weights = ({ sides }: schema.Debate) => sides.map(weight).filter((each) => each > 0);
  const share = (debate: schema.Debate) =>
    weights(debate).reduce((sum, each) => sum + each, 0) / debate.sides.length;
  return base.debates
    .map(({ value }) => value)
    .filter((debate) => weights(debate).length > 1)
    .sort((a, b) => share(b) - share(a));
}

/** Under a debate stand first its sides, one position of each; the others follow in their order. */
function debatersFirst(positions: readonly string[], debate: schema.Debate | undefined): string[] {
  const first =
    debate?.sides.flatMap((side) => positions.find((id) => side.positions.includes(id)) ?? []) ?? [];
  return [...new Set([...first, ...positions])];
}

function compileChapter({ title, start, about }: schema.Episode['chapters'][number]): Chapter {
  const time = start ?? about;
  return {
    title: localize(title),
    ...(time !== undefined && { start: seconds(time) }),
    ...(start === undefined && about !== undefined && { about: true }),
  };
}

/** `1:37:18` or `3:33` in seconds. */
function seconds(clock: string): number {
  return clock.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

function compileSearch({ entries }: Base): SearchIndex {
  return compileIndex(
    entries.map(({ value: entry }) => ({
      id: entry.id,
      kind: entry.kind,
      name: localize(entry.name),
      ...(entry.abbr !== undefined && { abbr: entry.abbr }),
      forms: surfaceTexts(entry),
    })),
  );
}

function compileLines({ entries }: CardBase): Compiled['lines'] {
  const inOne = (language: Language) =>
    Object.entries(entries).map(([id, { definition }]) => [id, firstSentence(definition[language])]);
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, Object.fromEntries(inOne(language))]),
  ) as Compiled['lines'];
}

/** Without its full stop. The dot of `V3.2` or of an initial ends no sentence. */
function firstSentence(text: string): string {
  return text.match(/^.*?(?=。)|^.*?[^.\s]{2}(?=\.\s+[\p{Lu}#\d])/u)?.[0] ?? text.replace(/\.$/, '');
}

function localize(text: { en: string; zh: string; 'zh-Hant'?: string | undefined }): Localized {
  return { en: text.en, 'zh-Hans': text.zh, 'zh-Hant': text['zh-Hant'] ?? traditionalText(text.zh) };
}
