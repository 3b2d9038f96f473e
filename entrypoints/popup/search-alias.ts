import type { SearchDocument } from '../../lib/knowledge/search';

/** One way to call an entry, prepared to be compared with what is typed. */
export interface Alias {
  readonly document: SearchDocument;
  readonly text: string;
  /** Names and abbreviations go before other surface forms. */
  readonly isName: boolean;
  readonly folded: Folded;
}

/** A text without what people leave out in a hurry: lower case, no blanks, no punctuation (`gpt5`). */
export interface Folded {
  readonly key: string;
  /** Runs of letters and digits, and runs of Han, in their order; together they are the key. */
  readonly words: readonly string[];
  /** Where a word may begin in the key: at each run, and at every Han character. */
  readonly starts: ReadonlySet<number>;
}

const HAN = /\p{Script=Han}/u;
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Folds an alias or what was typed; full-width letters count as plain ones. */
export function fold(text: string): Folded {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  const starts = new Set<number>();
  let key = '';
  for (const word of words) {
    starts.add(key.length);
    if (isHan(word)) for (let offset = 1; offset < word.length; offset++) starts.add(key.length + offset);
    key += word;
  }
  return { key, words, starts };
}

export function isHan(text: string): boolean {
  return HAN.test(text);
}

/** Every alias of an entry, its names first. */
export function aliasesOf(document: SearchDocument): Alias[] {
  const names = new Set(Object.values(document.name));
  if (document.abbr !== undefined) names.add(document.abbr);
  return [...new Set([...names, ...document.aliases])].map((text) => ({
    document,
    text,
    isName: names.has(text),
    folded: fold(text),
  }));
}
