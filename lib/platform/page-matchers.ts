import { Matcher, type MatchingBase } from '../match/matcher';
import type { Reason } from '../match/mention';
import { type Decision, type NamedBlock, PageMatcher } from '../match/page-matcher';
import { createJudge, type Judge } from '../match/sense';
import type { MessageOf, Sender } from './messages';

/** Pages kept at a time: a page that was put out sends its text again when something on it changes. */
const MOST_PAGES = 30;
/** ms of work after which other messages get their turn: a card must not wait for a long page. */
const TURN = 12;

interface KeptPage {
  /** The name that its script has given it. */
  readonly name: string;
  readonly matcher: PageMatcher;
}

/** Searches the text of pages, each by itself. Nothing is written down: what is kept goes with the background. */
export class PageMatchers {
  /** By tab and frame, those used last at the end. */
  readonly #pages = new Map<string, KeptPage>();
  #tools: Promise<{ readonly matcher: Matcher; readonly judge: Judge }> | undefined;

  constructor(readonly load: () => Promise<MatchingBase>) {}

  async find({ page, blocks }: MessageOf<'find'>, sender: Sender): Promise<readonly NamedBlock[]> {
    return inTurns((await this.#pageOf(page, sender)).find(blocks));
  }

  async decide({ page, outline }: MessageOf<'decide'>, sender: Sender): Promise<Decision> {
    return inTurns((await this.#pageOf(page, sender)).decide(outline));
  }

  async reasons(
    { page, block, start }: MessageOf<'reasons'>,
    sender: Sender,
  ): Promise<readonly Reason[] | null> {
    return (await this.#pageOf(page, sender)).reasons(block, start) ?? null;
  }

  /** Forgets the pages of a tab. */
  forget(tab: number): void {
    for (const place of this.#pages.keys()) if (place.startsWith(`${tab}/`)) this.#pages.delete(place);
  }

  async #pageOf(name: string, { tab, frameId }: Sender): Promise<PageMatcher> {
    this.#tools ??= this.#prepare();
    // A broken package is told to whoever asks; the next one has it read again.
    this.#tools.catch(() => (this.#tools = undefined));
    const { matcher, judge } = await this.#tools;
    const place = `${tab?.id}/${frameId}`;
    const known = this.#pages.get(place);
    const page = known?.name === name ? known : { name, matcher: new PageMatcher(matcher, judge) };
    this.#pages.delete(place);
    this.#pages.set(place, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > MOST_PAGES && oldest !== undefined) this.#pages.delete(oldest);
    return page.matcher;
  }

  async #prepare() {
    const [lexicon, senses, words] = await this.load();
    const matcher = new Matcher(lexicon, senses);
    return { matcher, judge: createJudge(lexicon, matcher.book, words) };
  }
}

/** Does work in turns with whatever else the background has to do. */
async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + TURN;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
