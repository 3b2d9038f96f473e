import type { Senses } from '../knowledge/lexicon';
import type { EntryId } from '../knowledge/types';
import type { ReadText } from '../match/evidence';
import type { Matcher } from '../match/matcher';
import type { CreateJudge, Judge } from '../match/sense';
import type { Block } from './blocks';
import { TextBlock } from './text';

/** Tells the senses of entries; undefined where nobody could tell. */
export type LoadSenses = (ids: readonly EntryId[]) => Promise<Senses | undefined>;

/** Brings what decides the senses of words; undefined where it did not come. */
export type LoadJudge = () => Promise<CreateJudge | undefined>;

/** Reads blocks, and learns what their ambiguous forms can mean: only where there are some. */
export class PageSenses {
  /** True once something on the page needed evidence. */
  #weighs = false;
  #judge: Judge | undefined;
  /** True when senses were asked for and nobody told them: the next reading asks again. */
  #untold = false;

  constructor(
    readonly matcher: Matcher,
    readonly load: LoadSenses,
    readonly loadJudge: LoadJudge,
  ) {}

  /** Decides what needs evidence; undefined where nothing does yet, or it has not come. */
  get judge(): Judge | undefined {
    return this.#judge;
  }

  /** A block with the names found in it. */
  read(block: Block): TextBlock {
    return new TextBlock(block, { candidates: this.matcher.find(block.text), cues: [] });
  }

  /**
   * Asks for the senses that new candidates need.
   * @param changed the blocks that are new
   * @param all every block of the page
   * @returns the blocks in which cues are now to be found, by `findCues`
   */
  async learn(changed: Iterable<TextBlock>, all: Iterable<TextBlock>): Promise<Iterable<TextBlock>> {
    const candidates = [...(this.#untold ? all : changed)].flatMap(({ findings }) => findings.candidates);
    this.#weighs ||= candidates.some((candidate) => this.matcher.needsPage(candidate));
    const ids = this.matcher.unknownSenses(candidates);
    const [senses] = await Promise.all([ids.length > 0 ? this.load(ids) : undefined, this.#bringJudge()]);
    this.#untold = ids.length > 0 && !senses;
    if (senses) this.matcher.learn(senses);
    if (!this.#weighs) return [];
    return senses ? all : changed;
  }

  async #bringJudge(): Promise<void> {
    if (!this.#weighs || this.#judge) return;
    const create = await this.loadJudge();
    this.#judge = create?.(this.matcher.lexicon, this.matcher.book);
  }

  /** The page's title, which speaks for the senses of its text. */
  title(text: string): ReadText {
    const { matcher } = this;
    const cues = this.#weighs ? matcher.book.find(text) : [];
    return { text, findings: { candidates: matcher.find(text), cues } };
  }

  /** Finds the cues of blocks: a second pass, made only where something needs evidence. Pauses after each. */
  *findCues(blocks: Iterable<TextBlock>): Generator<void> {
    for (const block of blocks) {
      const { candidates } = block.findings;
      block.findings = { candidates, cues: this.matcher.book.find(block.block.text) };
      yield;
    }
  }
}
