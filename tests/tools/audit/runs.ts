import { type Documents, spokenText } from './documents';

/** So many words or Han characters in a row are a copied sentence, not a shared fact. */
export const ENGLISH_RUN_WORDS = 10;
export const HAN_RUN_CHARACTERS = 16;

/**
 * Letters by which a run is looked up before it is compared in full. Ten words have more, except freak ones,
 * which are looked up by what they have.
 */
const ENGLISH_KEY_LETTERS = 20;
/** Shorter keys would stand in too many places to be compared. */
const ENGLISH_LEAST_LETTERS = 8;

/** A run of text that stands in a source too. */
export interface SharedRun {
  /** As it stands in the base, without punctuation. */
  readonly text: string;
  /** Words or Han characters. */
  readonly length: number;
  readonly unit: 'words' | 'Han characters';
  /** `lf490:12` */
  readonly at: string;
}

/** Finds the runs that a text shares with any source. */
export type FindShared = (text: string) => SharedRun[];

/**
 * Indexes the sources once.
 * The English of the transcript was cut mechanically, also inside words, so English is compared by its letters
 * alone and the lines are joined; words count on the base's side only.
 */
export function indexSources(documents: Documents): FindShared {
  const english = new Letters(ENGLISH_KEY_LETTERS);
  const han = new Letters(HAN_RUN_CHARACTERS);
  for (const [source, lines] of documents.lines) {
    const all = lines.map((line, index) => ({ text: spokenText(line), at: `${source}:${index + 1}` }));
    // Turns in two languages alternate: the Latin words of the Chinese ones must not part the English sentences.
    const chinese = all.filter(({ text }) => hanOf(text).length > 0);
    for (const { text, at } of all) if (hanOf(text).length === 0) english.add(lettersOf(text), at);
    english.finish();
    for (const { text, at } of chinese) english.add(lettersOf(text), at);
    english.finish();
    for (const { text, at } of chinese) han.add(hanOf(text).join(''), at);
    han.finish();
  }
  return (text) => [
    ...sharedRuns(wordsOf(text), ENGLISH_RUN_WORDS, 'words', lettersOf, english),
    ...sharedRuns(hanOf(text), HAN_RUN_CHARACTERS, 'Han characters', (run) => run, han),
  ];
}

const wordsOf = (text: string): string[] => text.match(/[a-z0-9]+(?:['’][a-z]+)*/giu) ?? [];
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/gu, '');
const hanOf = (text: string): string[] => text.match(/\p{Script=Han}/gu) ?? [];

/** Windows that overlap are told as one run. */
function sharedRuns(
  units: readonly string[],
  size: number,
  unit: SharedRun['unit'],
  fold: (text: string) => string,
  index: Letters,
): SharedRun[] {
  const runs: SharedRun[] = [];
  let from = -1;
  let at = '';
  let to = -1;
  const close = () => {
    const run = units.slice(from, to);
    if (from >= 0) runs.push({ text: run.join(unit === 'words' ? ' ' : ''), length: run.length, unit, at });
    from = -1;
  };
  for (let start = 0; start + size <= units.length; start++) {
    const found = index.find(fold(units.slice(start, start + size).join('')));
    if (found === undefined) continue;
    if (from < 0 || start > to) {
      close();
      from = start;
      at = found;
    }
    to = start + size;
  }
  close();
  return runs;
}

/** Joined letters of the sources, found by the first few of a run. */
class Letters {
  #text = '';
  /** Where each source begins in the joined text; a run does not go across. */
  #indexedTo = 0;
  readonly #lines: { readonly from: number; readonly at: string }[] = [];
  readonly #places = new Map<string, number[]>();

  constructor(private readonly keyLength: number) {}

  add(letters: string, at: string): void {
    if (letters === '') return;
    this.#lines.push({ from: this.#text.length, at });
    this.#text += letters;
  }

  /** Ends a source: indexes what was added since the last one. */
  finish(): void {
    for (let start = this.#indexedTo; start + this.keyLength <= this.#text.length; start++) {
      const key = this.#text.slice(start, start + this.keyLength);
      const places = this.#places.get(key);
      if (places) places.push(start);
      else this.#places.set(key, [start]);
    }
    this.#text += '\n';
    this.#indexedTo = this.#text.length;
  }

  /** @returns the line on which the letters begin */
  find(letters: string): string | undefined {
    if (letters.length < ENGLISH_LEAST_LETTERS) return undefined;
    const places = this.#places.get(letters.slice(0, this.keyLength)) ?? [];
    const place =
      letters.length < this.keyLength
        ? this.#text.indexOf(letters)
        : places.find((start) => this.#text.startsWith(letters, start));
    return place === undefined || place < 0
      ? undefined
      : this.#lines.findLast(({ from }) => from <= place)?.at;
  }
}
