import type { Reason } from '../match/mention';
import type { DecidedBlock, Decision, NamedBlock, PageOutline, SentBlock } from '../match/page-matcher';
import type { Mark } from './mark';
import type { PageText, TextBlock } from './text';

/**
 * Finds names in a page's text and decides what they mean: the background does, which holds the lexicon and has no page
 * to hold up. Undefined: nobody answered.
 */
export interface Matching {
  find(blocks: readonly SentBlock[]): Promise<readonly NamedBlock[] | undefined>;
  decide(outline: PageOutline): Promise<Decision | undefined>;
  reasons(block: number, start: number): Promise<readonly Reason[] | undefined>;
}

const NO_NAMES: TextBlock['names'] = { certain: [], open: [] };

/** Asks about the text of a page, and tells again what was forgotten: the browser stops the background when it likes. */
export class PageNames {
  /** Blocks of which nobody told yet. */
  readonly #untold = new Set<TextBlock>();
  readonly #scopes = new WeakMap<Element, number>();
  #lastScope = 0;
  #foundAny = false;

  constructor(readonly matching: Matching) {}

  /** False until a block that holds names has been told of: most pages have none. */
  get foundAny(): boolean {
    return this.#foundAny;
  }

  /** Asks which names stand in blocks, and in those that went without an answer before. */
  async find(blocks: Iterable<TextBlock>): Promise<void> {
    for (const block of blocks) this.#untold.add(block);
    const asked = [...this.#untold].filter(({ listed, names }) => listed && !names);
    this.#untold.clear();
    if (asked.length === 0) return;
    const named = await this.#tell(asked);
    if (!named) for (const block of asked) this.#untold.add(block);
  }

  /**
   * Asks what the names of a page mean, now that it has been read.
   * @param text the blocks in document order
   * @param changed those that are new, or came into sight
   * @returns the blocks that were decided anew; undefined where nobody told
   */
  async decide(
    text: PageText,
    changed: ReadonlySet<TextBlock>,
    title: string,
  ): Promise<readonly DecidedBlock[] | undefined> {
    const seen: TextBlock[] = [];
    const outline = { blocks: [] as number[], changed: [] as number[], title };
    for (let block = text.first; block; block = block.next) {
      if (!block.visible || !block.names) continue;
      seen.push(block);
      outline.blocks.push(block.id);
      if (changed.has(block)) outline.changed.push(block.id);
    }
    // Nothing can be marked, and nothing is.
    if (!seen.some(holdsNames)) return [];
    const decision = await this.matching.decide(outline);
    if (!decision || 'decided' in decision) return decision?.decided;
    const unknown = new Set(decision.unknown);
    if (!(await this.#tell(seen.filter(({ id }) => unknown.has(id))))) return undefined;
    const again = await this.matching.decide(outline);
    return again && 'decided' in again ? again.decided : undefined;
  }

  /**
   * Asks why something is marked.
   * @param text the blocks of the page in document order
   */
  async reasons(
    { text: { id }, mention: { start } }: Mark,
    text: PageText,
    title: string,
  ): Promise<readonly Reason[]> {
    const told = await this.matching.reasons(id, start);
    if (told) return told;
    // Forgotten: what is told again is decided again.
    await this.decide(text, new Set(), title);
    return (await this.matching.reasons(id, start)) ?? [];
  }

  async #tell(blocks: readonly TextBlock[]): Promise<readonly NamedBlock[] | undefined> {
    const named = await this.matching.find(blocks.map((block) => this.#sent(block)));
    if (!named) return undefined;
    this.#foundAny ||= named.length > 0;
    const names = new Map(named.map((block) => [block.id, block]));
    for (const block of blocks) block.names = names.get(block.id) ?? NO_NAMES;
    return named;
  }

  #sent({ id, block: { text, heading, scope } }: TextBlock): SentBlock {
    return { id, text, heading, scope: scope ? this.#numberOf(scope) : 0 };
  }

  #numberOf(scope: Element): number {
    const number = this.#scopes.get(scope) ?? ++this.#lastScope;
    this.#scopes.set(scope, number);
    return number;
  }
}

/** True where a block is known to hold names, whatever they mean. */
export const holdsNames = ({ names }: TextBlock): boolean =>
  names !== undefined && names.certain.length + names.open.length > 0;
