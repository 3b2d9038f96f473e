import {
  type ContextWords,
  type LearnedWords,
  neighboursOf,
  REST,
  type Span,
  type Word,
  type WordsAround,
  wordsAround,
  wordsOf,
} from './context-words';
import type { Findings, ReadText } from './evidence';
import type { Reason } from './mention';
import { sentenceAround } from './sentence';
import * as weights from './weights';

/** What a block says to one set of learned words. */
interface KnownBlock {
  /** Hundredths of a logit: every word of the block once. */
  readonly total: number;
  /** The words that say the most. */
  readonly strongest: { readonly for: string | undefined; readonly against: string | undefined };
}

interface ReadWords {
  readonly words: readonly Word[];
  readonly different: ReadonlySet<string>;
  /** Those that are no part of a name: a name is no evidence of itself. */
  readonly others: readonly string[];
}

/** What stands around a name. */
interface Heard {
  readonly read: ReadWords;
  readonly around: WordsAround;
  readonly beside: ReadonlySet<string>;
}

/** How much a set of words counts. */
interface Scale {
  /** What a logit counts. */
  readonly unit: number;
  /** The most that the words may add. */
  readonly adds: number;
  /** The most that they may take. */
  readonly takes: number;
}
const OF_ALL: Scale = { unit: weights.CONTEXT, adds: weights.CONTEXT_LIMIT, takes: weights.CONTEXT_LIMIT };
const OF_ENTRY: Scale = { unit: weights.USE, adds: weights.USE_FOR, takes: weights.USE_AGAINST };

/** One set of learned words. */
class Learned {
  readonly bias: number;
  readonly #weights: ReadonlyMap<string, number>;
  readonly #blocks = new WeakMap<ReadWords, KnownBlock>();

  constructor({ bias, words }: LearnedWords) {
    this.bias = bias;
    this.#weights = new Map(Object.entries(words));
  }

  /** What the words around a name say of it; undefined where they say nothing. */
  reason({ read, around, beside }: Heard, bias: number, { unit, adds, takes }: Scale): Reason | undefined {
    if (this.#weights.size === 0) return undefined;
    const { sentence, own } = around;
    const { total, strongest } = this.#known(read);
    const rest = total - this.#sum(sentence) - this.#sum([...own].filter((word) => !sentence.has(word)));
    const logit = (bias + this.#sum(sentence) + this.#sum(beside) + REST * rest) / 100;
    const evidence = this.#strongest(sentence, logit) ?? (logit > 0 ? strongest.for : strongest.against);
    if (evidence === undefined) return undefined;
    return { from: 'context', evidence, weight: Math.max(-takes, Math.min(adds, unit * logit)) };
  }

  #known(read: ReadWords): KnownBlock {
    const before = this.#blocks.get(read);
    if (before) return before;
    const { different, others } = read;
    const strongest = { for: this.#strongest(others, 1), against: this.#strongest(others, -1) };
    const known = { total: this.#sum(different), strongest };
    this.#blocks.set(read, known);
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

/** Reads the words around names. */
export class ContextReader {
  readonly #all: Learned;
  readonly #entries: ReadonlyMap<string, Learned>;
  readonly #read = new WeakMap<Findings, ReadWords>();

  constructor({ entries, ...all }: ContextWords) {
    this.#all = new Learned(all);
    this.#entries = new Map(Object.entries(entries).map(([id, words]) => [id, new Learned(words)]));
  }

  /**
   * What the words around a name say of it, asked only where it may turn what is known already.
   * @param known what all other evidence adds up to
   * @param isEnough whether the name speaks for itself, so that the odds of other names are not its own
   */
  reasons(block: ReadText, name: Span, id: string, known: number, isEnough = false): Reason[] {
    const reasons: Reason[] = [];
    let heard: Heard | undefined;
    const ask = (learned: Learned, bias: number, scale: Scale) => {
      const total = reasons.reduce((sum, { weight }) => sum + weight, known);
      if (total + scale.adds < weights.THRESHOLD || total - scale.takes > weights.THRESHOLD) return;
      heard ??= this.#hear(block, name);
      const reason = learned.reason(heard, bias, scale);
      if (reason) reasons.push(reason);
    };
    ask(this.#all, isEnough ? 0 : this.#all.bias, OF_ALL);
    const entry = this.#entries.get(id);
    if (entry) ask(entry, entry.bias, OF_ENTRY);
    return reasons;
  }

  #hear(block: ReadText, name: Span): Heard {
    const read = this.#readOf(block);
    const around = wordsAround(read.words, sentenceAround(block, name), name);
    const beside = [`<${around.before}`, `${around.after}>`, ...neighboursOf(block.text, name)];
    return { read, around, beside: new Set(beside) };
  }

  #readOf({ text, findings }: ReadText): ReadWords {
    const before = this.#read.get(findings);
    if (before) return before;
    const words = wordsOf(text);
    const different = new Set(words.map(({ word }) => word));
    const names = new Set(
      findings.candidates.flatMap(({ start, end }) =>
        wordsOf(text.slice(start, end)).map(({ word }) => word),
      ),
    );
    const read = { words, different, others: [...different].filter((word) => !names.has(word)) };
    this.#read.set(findings, read);
    return read;
  }
}
