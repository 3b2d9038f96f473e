import { fold, isHan, keyOf } from '../../lib/knowledge/folded';
import type { SearchDocument, SearchIndex } from '../../lib/knowledge/search';
import { Aliases } from './search-alias';
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
export function prepareSearch({ documents, vocabulary }: SearchIndex): Search {
  const aliases = new Aliases(documents);
  const readings = prepareTypos(vocabulary);
  return (query) => {
    const folded = fold(query);
    if (folded === '') return [];
    const words = folded.split(' ');
    const asTyped = [...inOneRun(aliases, folded)];
    const found = results(aliases, asTyped);
    // Its words by themselves stand behind all others.
    if (found.length === MOST_RESULTS) return found;
    const hits = [...asTyped, ...wordByWord(aliases, words, asTyped)];
    return results(aliases, hits.length > 0 ? hits : forgiven(aliases, words, readings));
  };
}

/** An alias that meets the query. */
interface Hit {
  readonly alias: number;
  /** The smaller, the better. */
  readonly rank: number;
}

/** Each entry once, by its best alias: by rank, names first and the shorter first. */
function results(aliases: Aliases, hits: readonly Hit[]): Found[] {
  const found = new Map<string, Found>();
  // Of a thousand that begin with the first letter, few need to be put in order.
  const ranks = [...new Set(hits.map(({ rank }) => rank))].sort((a, b) => a - b);
  for (const wanted of ranks) {
    for (const alias of inOrder(
      aliases,
      hits.filter(({ rank }) => rank === wanted),
    )) {
      const document = aliases.documentOf(alias);
      if (found.has(document.id)) continue;
      found.set(document.id, { document, alias: aliases.isName(alias) ? undefined : aliases.textOf(alias) });
      if (found.size === MOST_RESULTS) return [...found.values()];
    }
  }
  return [...found.values()];
}

function inOrder(aliases: Aliases, hits: readonly Hit[]): number[] {
  return hits
    .map(({ alias }) => ({
      alias,
      isName: Number(aliases.isName(alias)),
      length: aliases.keyOf(alias).length,
    }))
    .sort((a, b) => b.isName - a.isName || a.length - b.length)
    .map(({ alias }) => alias);
}

function* inOneRun(aliases: Aliases, typed: string): Generator<Hit> {
  const key = keyOf(typed);
  /** At the beginning or after a blank, with blanks that were left out. */
  const asWord = new RegExp(`(?:^| )${[...key].join(' ?')}`, 'u');
  for (const alias of aliases.having(key)) {
    const meeting = meetingOf(aliases.keyOf(alias), key, () => asWord.test(aliases.words[alias] as string));
    if (meeting) yield { alias, rank: RANKS[meeting][aliases.isName(alias) ? 0 : 1] };
  }
}

/** @param isWord whether a word of the alias begins so; every Han character begins one */
function meetingOf(alias: string, key: string, isWord: () => boolean): Meeting | undefined {
  if (alias.startsWith(key)) return alias.length === key.length ? 'whole' : 'begins';
  if (isHan(key.charAt(0)) || isWord()) return 'wordBegins';
  return key.length >= LEAST_WITHIN ? 'within' : undefined;
}

function wordByWord(aliases: Aliases, words: readonly string[], met: readonly Hit[]): Hit[] {
  const before = new Set(met.map(({ alias }) => alias));
  const [first = ''] = words;
  return aliases
    .having(probeOf(first))
    .filter((alias) => !before.has(alias) && words.every((word) => hasWord(aliases, alias, word)))
    .map((alias) => ({ alias, rank: RANKS.words[aliases.isName(alias) ? 0 : 1] }));
}

/** What the key of every alias holds that has a word. */
function probeOf(word: string): string {
  return isHan(word) ? String.fromCodePoint(word.codePointAt(0) ?? 0) : word;
}

function hasWord(aliases: Aliases, alias: number, typed: string): boolean {
  return isHan(typed)
    ? hasInOrder(aliases.keyOf(alias), typed)
    : ` ${aliases.words[alias]}`.includes(` ${typed}`);
}

/** Whether all characters stand in a text in their order, others between them allowed. */
function hasInOrder(text: string, characters: string): boolean {
  let from = 0;
  for (const character of characters) {
    const at = text.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}

/** Aliases that have every word as it was typed or as one of its readings, the nearest readings first. */
function forgiven(aliases: Aliases, words: readonly string[], readings: Readings): Hit[] {
  const wanted = words.map((word) => ({ word, read: readings(word) }));
  const [first] = wanted;
  const probes = first ? [probeOf(first.word), ...first.read] : [];
  const candidates = [...new Set(probes.flatMap((probe) => aliases.having(probe)))].sort((a, b) => a - b);
  return candidates.flatMap((alias) => {
    let rank = 0;
    for (const { word, read } of wanted) {
      if (hasWord(aliases, alias, word)) continue;
      const reading = read.findIndex((each) => hasWhole(aliases, alias, each));
      if (reading < 0) return [];
      rank += reading + 1;
    }
    return { alias, rank };
  });
}

/** Whether an alias has a word as a whole, or is it with its blanks left out. */
function hasWhole(aliases: Aliases, alias: number, word: string): boolean {
  return aliases.keyOf(alias) === word || ` ${aliases.words[alias]} `.includes(` ${word} `);
}
