import { type Findings, firstFrom, type ReadText } from './evidence';
import type { Reason } from './mention';
import { type Part, sentenceAround } from './sentence';
import * as weights from './weights';

/**
 * What the other words of a paragraph say of a name in it, as far as the labelled passages teach it: nobody listed
 * `violins` as a cue, but where they play, `Opus` is seldom a model. Weak evidence, asked for only where the cues leave
 * it open. A bag-of-words logistic regression; `npm run learn` fits it.
 */

/** Weights of words in hundredths of a logit, as packaged in `knowledge/context-words.json`. */
export interface ContextWords {
  /** What is said where no word is known. */
  readonly bias: number;
  /** By word in lower case; `<word` and `word>` stand directly before and after the name. */
  readonly words: Readonly<Record<string, number>>;
}

export const NO_CONTEXT_WORDS: ContextWords = { bias: 0, words: {} };

/** A word of a text in lower case, or two neighbouring Han; offsets are UTF-16 units. */
export interface Word extends Span {
  readonly word: string;
}

interface Span {
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

interface KnownBlock {
  readonly words: readonly Word[];
  /** Hundredths of a logit: every word of the block once. */
  readonly total: number;
  /** The words that say the most. */
  readonly strongest: { readonly for: string | undefined; readonly against: string | undefined };
}

/** Reads the words around names. */
export class ContextReader {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #blocks = new WeakMap<Findings, KnownBlock>();

  constructor(readonly learned: ContextWords) {
    this.#weights = new Map(Object.entries(learned.words));
  }

  /**
   * What the words around a name say of it; undefined where they say nothing.
   * @param isEnough whether the name speaks for itself, so that the odds of other names are not its own
   */
  reason(block: ReadText, name: Span, isEnough = false): Reason | undefined {
    if (this.#weights.size === 0) return undefined;
    const { words, total, strongest } = this.#known(block);
    const { sentence, own, before, after } = wordsAround(words, sentenceAround(block, name), name);
    const beside = [`<${before}`, `${after}>`];
    const rest = total - this.#sum(sentence) - this.#sum([...own].filter((word) => !sentence.has(word)));
    const bias = isEnough ? 0 : this.learned.bias;
    const logit = (bias + this.#sum(sentence) + this.#sum(beside) + REST * rest) / 100;
    const weight = Math.sign(logit) * Math.min(weights.CONTEXT_LIMIT, weights.CONTEXT * Math.abs(logit));
    const evidence = this.#strongest(sentence, logit) ?? (logit > 0 ? strongest.for : strongest.against);
    return evidence === undefined ? undefined : { from: 'context', evidence, weight };
  }

  #known({ text, findings }: ReadText): KnownBlock {
    const before = this.#blocks.get(findings);
    if (before) return before;
    const words = wordsOf(text);
    const different = new Set(words.map(({ word }) => word));
    // A name is no evidence of itself.
    const names = new Set(
      findings.candidates.flatMap(({ start, end }) =>
        wordsOf(text.slice(start, end)).map(({ word }) => word),
      ),
    );
    const others = [...different].filter((word) => !names.has(word));
    const strongest = { for: this.#strongest(others, 1), against: this.#strongest(others, -1) };
    const known = { words, total: this.#sum(different), strongest };
    this.#blocks.set(findings, known);
    return known;
  }

  #sum(words: Iterable<string>): number {
    let total = 0;
    for (const word of words) total += this.#weights.get(word) ?? 0;
    return total;
  }

  /** The word that says the most of what all of them say. */
  #strongest(words: Iterable<string>, logit: number): string | undefined {
    let most = 0;
    let strongest: string | undefined;
    for (const word of words) {
      const weight = (this.#weights.get(word) ?? 0) * Math.sign(logit);
      if (weight > most) [most, strongest] = [weight, word];
    }
    return strongest;
  }
}
