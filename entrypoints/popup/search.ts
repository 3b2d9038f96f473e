import Fuse, { type IFuseOptions } from 'fuse.js';
import { type SearchDocument, searchKey } from '../../lib/knowledge/search';

/** An entry found, with the alias that the query met where it is not simply the name. */
export interface Found {
  readonly document: SearchDocument;
  readonly alias: string | undefined;
}

export type Search = (query: string) => readonly Found[];

/** More would not be read: who needs the ninth result types one letter more. */
const MOST_RESULTS = 8;

/** How an alias meets the query, the best first; below all of them comes what fuse.js finds. */
const WHOLE = 0;
const BEGINS = 1;
const WORD_BEGINS = 2;

/** Stricter than fuse.js's 0.6, at which every short query finds half the base. */
const FUZZINESS = 0.34;

/** In fewer Latin letters a typo cannot be told from another word: `moe` is not `model`. */
const LEAST_FUZZY_LETTERS = 4;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const OPTIONS: IFuseOptions<SearchDocument> = {
  keys: [
    { name: 'name.en', weight: 2 },
    { name: 'name.zh-Hans', weight: 2 },
    { name: 'name.zh-Hant', weight: 2 },
    'aliases',
    'keys',
  ],
  threshold: FUZZINESS,
  // Else a match late in a long alias is not found (krisk/Fuse#404).
  ignoreLocation: true,
  includeMatches: true,
  // 大模型 finds 大语言模型 and `opus claude` finds Claude Opus only word by word (krisk/Fuse#821).
  useTokenSearch: true,
  tokenMatch: 'all',
  tokenize: (text) =>
    [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : [])),
};

/** Prepares the search over all entries: our own ranking first, then fuse.js for what is misspelt or out of order. */
export function prepareSearch(documents: readonly SearchDocument[]): Search {
  const aliases = documents.flatMap(aliasesOf);
  const fuse = new Fuse(documents, OPTIONS);
  return (query) => {
    const key = searchKey(query);
    if (key === '') return [];
    const found = new Map<string, Found>();
    for (const hit of [...exactly(aliases, key), ...(canBeFuzzy(key) ? roughly(fuse, query) : [])]) {
      if (!found.has(hit.document.id)) found.set(hit.document.id, hit);
    }
    return [...found.values()].slice(0, MOST_RESULTS);
  };
}

interface Alias {
  readonly document: SearchDocument;
  readonly text: string;
  /** Names and abbreviations go before other surface forms. */
  readonly isName: boolean;
  /** The alias's key from each of its words on: `reinforcementlearning`, `learning`. */
  readonly keys: readonly string[];
}

function aliasesOf(document: SearchDocument): Alias[] {
  const names = new Set([...Object.values(document.name), document.abbr ?? '']);
  const texts = [...names, ...document.aliases.filter((alias) => !names.has(alias))];
  return texts.map((text) => ({ document, text, isName: names.has(text), keys: keysFromEachWord(text) }));
}

/** A word is a run of letters and digits; of Han every character begins one. */
function keysFromEachWord(text: string): string[] {
  const starts = text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu);
  return Array.from(starts, ({ index }) => searchKey(text.slice(index)));
}

function exactly(aliases: readonly Alias[], key: string): Found[] {
  const hits = aliases.flatMap((alias) => {
    const rank = rankOf(alias, key);
    return rank === undefined ? [] : { alias, rank, rest: (alias.keys[0]?.length ?? 0) - key.length };
  });
  hits.sort((a, b) => a.rank - b.rank || Number(b.alias.isName) - Number(a.alias.isName) || a.rest - b.rest);
  return hits.map(({ alias }) => ({
    document: alias.document,
    alias: alias.isName ? undefined : alias.text,
  }));
}

function rankOf({ keys }: Alias, key: string): number | undefined {
  if (keys[0] === key) return WHOLE;
  if (keys[0]?.startsWith(key)) return BEGINS;
  return keys.some((from) => from.startsWith(key)) ? WORD_BEGINS : undefined;
}

function canBeFuzzy(key: string): boolean {
  return key.length >= LEAST_FUZZY_LETTERS || /\p{Script=Han}/u.test(key);
}

function roughly(fuse: Fuse<SearchDocument>, query: string): Found[] {
  return fuse.search(query, { limit: MOST_RESULTS }).map(({ item, matches = [] }) => {
    const byName = matches.some(({ key }) => key?.startsWith('name'));
    return {
      document: item,
      alias: byName ? undefined : matches.find(({ key }) => key === 'aliases')?.value,
    };
  });
}
