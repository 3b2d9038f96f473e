import type { SearchDocument } from '../../lib/knowledge/search';
import { type Alias, aliasesOf, type Folded, fold, isHan } from './search-alias';
import { prepareTypos, type Readings } from './search-typos';

/** An entry found, with the alias that the query met where it is not simply the name. */
export interface Found {
  readonly document: SearchDocument;
  readonly alias: string | undefined;
}

export type Search = (query: string) => readonly Found[];

/** More would not be read: who needs the ninth result types one letter more. */
const MOST_RESULTS = 8;

/** How an alias meets the query, the best first; each with the rank of a name and of another surface form. */
const RANKS = {
  whole: [0, 1],
  begins: [2, 4],
  wordBegins: [3, 5],
  /** Somewhere within a word: `seek` in DeepSeek. */
  within: [6, 7],
  /** Word by word in any order, and Han characters with others between them: 大模型 in 大语言模型. */
  words: [8, 9],
} as const;
type Meeting = keyof typeof RANKS;

/** Fewer Latin letters stand within too many words to mean one of them. */
const LEAST_WITHIN = 4;

/**
 * Prepares the search over all entries. What is typed is looked up as it stands; only where nothing fits, its words
 * are taken for misspelt.
 */
export function prepareSearch(documents: readonly SearchDocument[]): Search {
  const aliases = documents.flatMap(aliasesOf);
  const readings = prepareTypos(aliases);
  return (query) => {
    const typed = fold(query);
    if (typed.key === '') return [];
    const hits = ranked(aliases, (alias) => rankOf(alias, typed));
    return results(hits.length > 0 ? hits : forgiven(aliases, typed, readings));
  };
}

/** A smaller rank is better; undefined where an alias does not meet the query. */
type Rank = (alias: Alias) => number | undefined;

function ranked(aliases: readonly Alias[], rank: Rank): Alias[] {
  const hits = aliases.flatMap((alias) => {
    const met = rank(alias);
    return met === undefined ? [] : { alias, met };
  });
  hits.sort(
    (a, b) =>
      a.met - b.met ||
      Number(b.alias.isName) - Number(a.alias.isName) ||
      a.alias.folded.key.length - b.alias.folded.key.length,
  );
  return hits.map(({ alias }) => alias);
}

/** Each entry once, by its best alias. */
function results(hits: readonly Alias[]): Found[] {
  const found = new Map<string, Found>();
  for (const { document, text, isName } of hits) {
    if (found.size === MOST_RESULTS) break;
    if (!found.has(document.id)) found.set(document.id, { document, alias: isName ? undefined : text });
  }
  return [...found.values()];
}

function rankOf({ folded, isName }: Alias, typed: Folded): number | undefined {
  const meeting = meetingOf(folded, typed);
  return meeting && RANKS[meeting][isName ? 0 : 1];
}

function meetingOf(folded: Folded, typed: Folded): Meeting | undefined {
  const { key, starts } = folded;
  let at = key.indexOf(typed.key);
  if (at === 0) return key.length === typed.key.length ? 'whole' : 'begins';
  const within = at > 0 && typed.key.length >= LEAST_WITHIN;
  for (; at > 0; at = key.indexOf(typed.key, at + 1)) if (starts.has(at)) return 'wordBegins';
  if (within) return 'within';
  return typed.words.every((word) => hasWord(folded, word)) ? 'words' : undefined;
}

function hasWord({ key, words }: Folded, typed: string): boolean {
  return isHan(typed) ? inOrder(key, typed) : words.some((word) => word.startsWith(typed));
}

/** Whether all characters stand in a text in their order, others between them allowed. */
function inOrder(text: string, characters: string): boolean {
  let from = 0;
  for (const character of characters) {
    const at = text.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}

/** Aliases that have every word as it was typed or as one of its readings, the nearest readings first. */
function forgiven(aliases: readonly Alias[], { words }: Folded, readings: Readings): Alias[] {
  const wanted = words.map((word) => ({ word, read: readings(word) }));
  return ranked(aliases, ({ folded }) => {
    let distance = 0;
    for (const { word, read } of wanted) {
      if (hasWord(folded, word)) continue;
      const reading = read.findIndex((each) => folded.words.includes(each) || folded.key === each);
      if (reading < 0) return undefined;
      distance += reading + 1;
    }
    return distance;
  });
}
