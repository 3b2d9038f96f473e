import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { Converter as fromTraditional } from 'opencc-js/t2cn';
import type { Lexicon } from '../../../lib/knowledge/lexicon';
import {
  type ContextWords,
  type LearnedWords,
  neighboursOf,
  REST,
  type Word,
  wordsAround,
  wordsOf,
} from '../../../lib/match/context-words';
import type { ReadText } from '../../../lib/match/evidence';
import { type Candidate, createFind, type Find } from '../../../lib/match/find';
import { createFold } from '../../../lib/match/fold';
import { sentenceAround } from '../../../lib/match/sentence';
import type { Passage } from './corpus';
import { type Example, fitLogistic } from './logistic';

/** Learns from labelled passages what the words around a name say of it. */

/** What a set of words is learned with. */
interface Manner {
  /** In how many passages a word must stand to be learned. */
  readonly least: number;
  /** In how many it may stand at most. */
  readonly most: number;
  readonly penalty: number;
  /** Hundredths of a logit; weaker words are left out. */
  readonly weakest: number;
}

/** In how many passages a word must stand to be learned, and to be taken for a word. */
const PASSAGES = 3;
/** In what share of them it may stand at most: `which` and `第一` are everywhere, and nothing for a card to quote. */
const SHARE = 0.1;
/** Chosen, as `CONTEXT` was, by passages that were left out of the learning and judged with the cues of before they were read. */
const PENALTY = 2;
/** Hundredths of a logit; weaker words are left out. */
export const LEAST = 15;
/** The same for the words of one entry, of which there are many; without those below, the figures are nearly the same. */
export const LEAST_OF_USES = 30;
/** Lines are short and about one form: two of them teach a word. Chosen likewise. */
const OF_USES: Manner = { least: 2, most: Infinity, penalty: 1 / 3, weakest: LEAST_OF_USES };

/** A name in a passage with the words around it. */
interface Named {
  readonly amounts: ReadonlyMap<string, number>;
  readonly holds: boolean;
  readonly weight: number;
  readonly passage: string;
}

/** Each Chinese passage is read in both scripts, as pages are. */
const toOther = {
  'zh-Hans': fromSimplified({ from: 'cn', to: 't' }),
  'zh-Hant': fromTraditional({ from: 't', to: 'cn' }),
};

/**
 * @param uses by entry, lines that use its forms in their own sense and in others
 * @returns what `knowledge/context-words.json` holds
 */
export function learnContextWords(
  passages: readonly Passage[],
  uses: ReadonlyMap<string, readonly Passage[]>,
  lexicon: Lexicon,
): ContextWords {
  const find = createFind(lexicon, createFold(lexicon.han));
  const isWord = wordTest([...passages, ...[...uses.values()].flat()]);
  const named = passages.flatMap((passage) => namesOf(passage, lexicon, find));
  const manner = { least: PASSAGES, most: SHARE * passages.length, penalty: PENALTY, weakest: LEAST };
  const entries = [...uses].map(([id, lines]) => {
    return [
      id,
      learnWords(
        lines.flatMap((line) => namesOf(line, lexicon, find, id)),
        isWord,
        OF_USES,
      ),
    ] as const;
  });
  return { ...learnWords(named, isWord, manner), entries: Object.fromEntries(entries) };
}

function learnWords(
  named: readonly Named[],
  isWord: (word: string) => boolean,
  { least, most, penalty, weakest }: Manner,
): LearnedWords {
  const words = vocabularyOf(named, least, most).filter(isWord);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const examples = named.map(({ amounts, holds, weight }): Example => {
    const known = [...amounts].filter(([word]) => numbers.has(word));
    return {
      features: known.map(([word]) => numbers.get(word) as number),
      amounts: known.map(([, amount]) => amount),
      holds,
      weight,
    };
  });
  const { bias, weights } = fitLogistic(examples, words.length, penalty);
  const hundredths = words.map(
    (word, number) => [word, Math.round((weights[number] as number) * 100)] as const,
  );
  return {
    bias: Math.round(bias * 100),
    words: Object.fromEntries(hundredths.filter(([, weight]) => Math.abs(weight) >= weakest)),
  };
}

/**
 * Every name of a passage, read in the scripts in which it may stand.
 * @param only the entry that its line is about: nothing else was labelled in it
 */
function namesOf(passage: Passage, lexicon: Lexicon, find: Find, only?: string): Named[] {
  const { script } = passage;
  const same = (text: string) => text;
  const scripts = script === 'en' ? [same] : [same, toOther[script]];
  return passage.blocks.flatMap(({ text }, index) =>
    scripts.flatMap((convert) => {
      const converted = convert(text);
      // Where the other script needs more or fewer characters, the labels would not fit.
      if (converted.length !== text.length) return [];
      const candidates = find(converted).filter(
        ({ ambiguous, entry }) =>
          ambiguous !== 'short' && (only ?? lexicon.entries[entry]?.id) === lexicon.entries[entry]?.id,
      );
      const block = { text: converted, findings: { candidates, cues: [] } };
      const labels = passage.labels[index] ?? [];
      const isMeant = ({ entry, start, end }: Candidate) =>
        labels.some(
          (label) => label.id === lexicon.entries[entry]?.id && label.start < end && start < label.end,
        );
      const words = candidates.length > 0 ? wordsOf(converted) : [];
      return candidates.map((candidate) => ({
        amounts: amountsAround(words, block, candidate, only !== undefined),
        holds: isMeant(candidate),
        weight: 1 / scripts.length,
        passage: passage.name,
      }));
    }),
  );
}

/** How much of each word stands around a name, as `ContextReader` counts it: in lines about one form its neighbours, too. */
function amountsAround(
  words: readonly Word[],
  block: ReadText,
  candidate: Candidate,
  isUse: boolean,
): Map<string, number> {
  const { sentence, own, before, after } = wordsAround(words, sentenceAround(block, candidate), candidate);
  const amounts = new Map<string, number>();
  for (const { word } of words) if (!own.has(word)) amounts.set(word, REST);
  for (const word of sentence) amounts.set(word, 1);
  if (before !== undefined) amounts.set(`<${before}`, 1);
  if (after !== undefined) amounts.set(`${after}>`, 1);
  if (isUse) for (const neighbour of neighboursOf(block.text, candidate)) amounts.set(neighbour, 1);
  return amounts;
}

/** The words that stand in enough passages and not in too many, in order. */
function vocabularyOf(named: readonly Named[], least: number, most: number): string[] {
  const passages = new Map<string, Set<string>>();
  for (const { amounts, passage } of named) {
    for (const word of amounts.keys()) passages.set(word, (passages.get(word) ?? new Set()).add(passage));
  }
  return [...passages]
    .filter(([, where]) => where.size >= least && where.size <= most)
    .map(([word]) => word)
    .sort();
}

/** Of the pairs of Han those that are words by themselves, by ICU's dictionary: a card may quote them. */
function wordTest(passages: readonly Passage[]): (word: string) => boolean {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const times = new Map<string, number>();
  for (const { script, blocks } of passages) {
    if (script === 'en') continue;
    for (const { text } of blocks) {
      for (const each of [text, toOther[script](text)]) {
        for (const { segment } of segmenter.segment(each)) times.set(segment, (times.get(segment) ?? 0) + 1);
      }
    }
  }
  return (word) => {
    const bare = word.replace(/[<>]/, '');
    return bare.length < 2 || bare.charCodeAt(0) < 0x80 || (times.get(bare) ?? 0) >= PASSAGES;
  };
}
