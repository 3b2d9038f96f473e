import { firstFrom } from './evidence';
import type { Part } from './sentence';

/**
 * What the other words of a paragraph say of a name in it, as far as the labelled passages teach it: nobody listed
 * `violins` as a cue, but where they play, `Opus` is seldom a model. Weak evidence, asked for only where the cues leave
 * it open. A bag-of-words logistic regression; `npm run learn` fits it.
 */

/** Weights of words in hundredths of a logit. */
export interface LearnedWords {
  /** What is said where no word is known. */
  readonly bias: number;
  /** By word in lower case; `<word` and `word>` stand directly before and after the name. */
  readonly words: Readonly<Record<string, number>>;
}

/** As packaged in `knowledge/context-words.json`: what words say of any name, and of single entries. */
export interface ContextWords extends LearnedWords {
  /** By the entry's id: of common words that are used in both senses where AI is the subject (`fine-tuning` a price). */
  readonly entries: Readonly<Record<string, LearnedWords>>;
}

export const NO_CONTEXT_WORDS: ContextWords = { bias: 0, words: {}, entries: {} };

/** A word of a text in lower case, or two neighbouring Han; offsets are UTF-16 units. */
export interface Word extends Span {
  readonly word: string;
}

/** Where a name stands. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Shorter words are grammar; Chinese has no blanks, so each pair of neighbours may be a word. */
const RUN = /[a-z]{3,}|\p{Script=Han}{2,}/giu;

/** The words of a text in order of their beginnings. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    if (run.charCodeAt(0) < 0x80) return [{ word: run.toLowerCase(), start: index, end: index + run.length }];
    return Array.from({ length: run.length - 1 }, (_, at) => {
      return { word: run.slice(at, at + 2), start: index + at, end: index + at + 2 };
    });
  });
}

/** The words of a block around a name, each once. */
export interface WordsAround {
  readonly sentence: ReadonlySet<string>;
  /** Those that overlap the name. */
  readonly own: ReadonlySet<string>;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** @param words of the block, in order */
export function wordsAround(words: readonly Word[], sentence: Part, name: Span): WordsAround {
  const inSentence = new Set<string>();
  const own = new Set<string>();
  let before: string | undefined;
  let after: string | undefined;
  for (let at = firstFrom(words, sentence.from); at < words.length; at++) {
    const { word, start, end } = words[at] as Word;
    if (end > sentence.to) break;
    if (end <= name.start) before = word;
    else if (start >= name.end) after ??= word;
    else {
      own.add(word);
      continue;
    }
    inSentence.add(word);
  }
  return { sentence: inSentence, own, before, after };
}

/** How much a word of the rest of the block counts beside one of the sentence. */
export const REST = 0.5;

/** How far the neighbour of a name is looked for, in UTF-16 units. */
const REACH = 24;
const BEFORE = /(\p{Script=Han}|[a-z]+)[ \u00a0]?$/iu;
const AFTER = /^[ \u00a0]?(\p{Script=Han}|[a-z]+)/iu;

/** The Han or the Latin word directly before and after a name; without one where something else or nothing stands. */
export function neighboursOf(text: string, { start, end }: Span): string[] {
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? '';
  const after = AFTER.exec(text.slice(end, end + REACH))?.[1] ?? '';
  return [`<${before.toLowerCase()}`, `${after.toLowerCase()}>`];
}
