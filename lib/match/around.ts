import { plainKeyOf } from './collect';
import type { CueBook } from './cues';
import { bearingOf, type ReadBlock, type Section, type Signal } from './evidence';
import type { Place, Question } from './reasons';
import type { SignalsOf } from './signals';
import * as weights from './weights';

/** What a page says around a block: its title, its headings, the blocks beside it. */

/** What the page as a whole says; built once per read, asked for every ambiguous form. */
export interface PageSignals {
  /** Every different signal of the page, once: a word repeated a hundred times says no more than one. */
  readonly signals: readonly Signal[];
  /** Those of the page's title. */
  readonly title: readonly Signal[];
  /** By section, the entries named in it with the index of the first block that does so. */
  readonly named: ReadonlyMap<Section, ReadonlyMap<number, number>>;
}

/** A block among the blocks of its page. */
export interface Here {
  readonly blocks: readonly ReadBlock[];
  readonly index: number;
  readonly page: PageSignals;
}

const isSure = ({ doubt }: Signal) => doubt === 'none' || doubt === 'little' || doubt === 'some';

/** Collects what a page says as a whole. */
export function readPage(
  blocks: readonly ReadBlock[],
  title: readonly Signal[],
  signalsOf: SignalsOf,
): PageSignals {
  const signals = new Map<number, Signal>();
  const named = new Map<Section, Map<number, number>>();
  blocks.forEach((block, index) => {
    const names = named.get(block.section) ?? new Map<number, number>();
    named.set(block.section, names);
    for (const signal of signalsOf(block).said) {
      signals.set(plainKeyOf(signal), signal);
      if (signal.entry >= 0 && isSure(signal) && !names.has(signal.entry)) names.set(signal.entry, index);
    }
  });
  return { signals: [...signals.values()], title, named };
}

/** The page as a whole: it speaks only where no rival sense stands on it. */
export function placesOnPage(question: Question, page: PageSignals, book: CueBook): Place[] {
  const rivalOnPage = page.signals.some((signal) => bearingOf(signal, question, book) === 'rival');
  return [{ from: 'page', scale: weights.PAGE, signals: rivalOnPage ? [] : page.signals }];
}

/** What stands around a block, whatever is asked: found once for all its forms. */
export interface Surroundings {
  readonly heading: readonly Signal[];
  readonly title: readonly Signal[];
  /** Before and after the block, each block by itself. */
  readonly sides: readonly (readonly (readonly Signal[])[])[];
  readonly near: readonly Signal[];
  readonly isHeading: boolean;
}

export function surroundingsOf({ blocks, index, page }: Here, signalsOf: SignalsOf): Surroundings {
  const { section, findings } = blocks[index] as ReadBlock;
  const isHeading = isHeadingOf({ section, findings });
  const heading = section.heading && !isHeading ? signalsOf(section.heading).said : [];
  const sides = sidesOf(blocks, index).map((side) => side.map((block) => signalsOf(block).said));
  // What the heading says already, the title does not say again.
  const title = page.title.filter(({ cue, entry }) =>
    heading.every((other) => other.cue !== cue || other.entry !== entry),
  );
  return { heading, title, sides, near: sides.flat(2), isHeading };
}

const isHeadingOf = ({ section, findings }: Pick<ReadBlock, 'section' | 'findings'>) =>
  section.heading?.findings === findings;

/** The places around a block where evidence for a question stands. */
export function placesAround(
  question: Question,
  { heading, title, sides, near, isHeading }: Surroundings,
  book: CueBook,
): Place[] {
  const speaks = (signals: readonly Signal[]) =>
    signals.some((signal) => {
      const bearing = bearingOf(signal, question, book);
      return bearing === 'self' || bearing === 'own' || bearing === 'domain';
    });
  const places: Place[] = [
    { from: 'heading', scale: weights.HEADING, signals: heading },
    { from: 'title', scale: weights.TITLE, signals: title },
  ];
  if (near.length === 0) return places;
  const spoken = sides.map((side) => side.map(speaks));
  const limit = isHeading ? belowLimit(spoken, question) : nearLimit(spoken, question);
  return [...places, { from: 'near', scale: { ...weights.NEAR, limit }, signals: near }];
}

/** A heading stands for what follows it. */
function belowLimit([, after = []]: readonly (readonly boolean[])[], question: Question): number {
  return question.isTelling ? weights.BELOW_LIMIT : nearLimit([after], question);
}

/** How much the blocks beside one may add, from whether they speak of AI. */
function nearLimit(sides: readonly (readonly boolean[])[], { isTelling }: Question): number {
  const all = sides.flat();
  if (!isTelling && all.length > 1 && all.every(Boolean)) return weights.DENSE_LIMIT;
  return sides.every((side) => side.some(Boolean)) ? weights.NEAR.limit : weights.ONE_SIDE_LIMIT;
}

/** The blocks before and after this one in its section; the heading speaks for itself. */
function sidesOf(blocks: readonly ReadBlock[], index: number): ReadBlock[][] {
  const { section } = blocks[index] as ReadBlock;
  const beside = (block: ReadBlock) =>
    block.section === section && block.findings !== section.heading?.findings;
  return [
    blocks.slice(Math.max(0, index - weights.NEAR_BLOCKS), index).filter(beside),
    blocks.slice(index + 1, index + 1 + weights.NEAR_BLOCKS).filter(beside),
  ];
}

/** True where a fuller name of the entry stands before a short one: in the title, over it, or earlier in its section. */
export function isNamedBefore(
  entry: number,
  start: number,
  { blocks, index, page }: Here,
  signalsOf: SignalsOf,
): boolean {
  const block = blocks[index] as ReadBlock;
  const first = page.named.get(block.section)?.get(entry);
  // A headline has the short name, what stands under it the full one.
  if (first !== undefined && (first < index || isHeadingOf(block))) return true;
  if (page.title.some((signal) => signal.entry === entry && isSure(signal))) return true;
  return signalsOf(block).different.some(
    ({ signal, first: at }) => signal.entry === entry && isSure(signal) && at < start,
  );
}
