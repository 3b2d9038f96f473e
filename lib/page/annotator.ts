import type { Lexicon, Senses } from '../knowledge/lexicon';
import type { EntryId, Kind } from '../knowledge/types';
import type { Density } from '../match/density';
import { Matcher } from '../match/matcher';
import { type Block, BlockReader } from './blocks';
import { isReadable, isWithin } from './elements';
import { markAt } from './hit';
import type { Mark } from './mark';
import { Painter } from './paint';
import { Presenter } from './present';
import { Roots } from './roots';
import { inSlices } from './schedule';
import { PageText, TextBlock } from './text';
import { Watcher } from './watch';

export interface AnnotatorOptions {
  /** Its end removes every mark and stops all work. */
  readonly signal: AbortSignal;
  readonly lexicon: Lexicon;
  /** Tells the senses of entries; asked only where an ambiguous form was found. Undefined: nobody could tell. */
  readonly loadSenses: (ids: readonly EntryId[]) => Promise<Senses | undefined>;
  readonly density: Density;
  /** The `::highlight()` rules, for shadow roots. */
  readonly css: string;
  /** Told when the terms of the page may have changed. */
  readonly onChange: () => void;
  /** Told of a defect of ours; the page must not see it. */
  readonly onError: (error: unknown) => void;
}

/** A term of the page with the number of its mentions, those left out by density included. */
export interface Term {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly count: number;
}

/** Reads a page, paints its marks and follows its changes until its signal ends. */
export class Annotator {
  readonly #text = new PageText();
  readonly #matcher: Matcher;
  readonly #painter: Painter;
  readonly #presenter: Presenter;
  readonly #roots: Roots;
  readonly #watcher: Watcher;
  #reading: BlockReader | undefined;
  #lostPlace = false;
  /** True once something on the page needed evidence. */
  #weighs = false;
  /** True when senses were asked for and nobody told them: the next reading asks again. */
  #untold = false;
  #queue: Promise<void> = Promise.resolve();

  constructor(readonly options: AnnotatorOptions) {
    const { signal, lexicon, css } = options;
    this.#matcher = new Matcher(lexicon);
    this.#painter = new Painter(signal, (blocks) => this.#shown(blocks));
    this.#presenter = new Presenter(this.#text, this.#painter, this.#matcher);
    this.#watcher = new Watcher(signal, {
      touched: (node) => this.#touched(node),
      dirty: (regions) => this.#enqueue(() => this.#readAgain(regions)),
    });
    this.#roots = new Roots(css, signal, (root) => this.#watcher.observe(root));
    this.#roots.add(document);
    document.addEventListener('scroll', () => this.#painter.ensurePresent(), {
      signal,
      passive: true,
      capture: true,
    });
    this.#enqueue(() => this.#readFirst());
  }

  /** The terms of the page in the order of their first mention. */
  terms(): Term[] {
    const terms = new Map<EntryId, Term>();
    for (const { mentions } of this.#text) {
      for (const { id, kind } of mentions)
        terms.set(id, { id, kind, count: (terms.get(id)?.count ?? 0) + 1 });
    }
    return [...terms.values()];
  }

  /** The marks in document order, also those far from the view. */
  marks(): Mark[] {
    return Array.from(this.#text, (block) => this.#painter.marksOf(block)).flat();
  }

  /** The first mark of an entry. */
  firstMark(id: EntryId): Mark | undefined {
    return this.marks().find(({ mention }) => mention.id === id);
  }

  /** The mark under a point of the viewport, in CSS px. */
  markAt(x: number, y: number): Mark | undefined {
    this.#painter.ensurePresent();
    this.#roots.ensurePresent();
    return markAt({ text: this.#text, painter: this.#painter, roots: () => this.#roots.shadows() }, x, y);
  }

  /** Shows a mark as the one whose card is open. */
  showOpen(mark: Mark | undefined): void {
    this.#painter.showOpen(mark);
  }

  /** One job after the other; a defect ends the annotation, not the page's peace. */
  #enqueue(job: () => Promise<void>): void {
    const { signal, onError } = this.options;
    this.#queue = this.#queue.then(() => (signal.aborted ? undefined : job())).catch(onError);
  }

  async #readFirst(): Promise<void> {
    const { signal } = this.options;
    let changed = new Set<TextBlock>();
    const reader = new BlockReader(document.body ?? document.documentElement, (root) =>
      this.#roots.add(root),
    );
    this.#reading = reader;
    const show = () => {
      if (changed.size > 0) this.#presenter.preview(changed, this.options.density);
      changed = new Set();
    };
    const work = function* (this: Annotator) {
      for (const block of reader.blocks()) {
        const read = this.#read(block);
        this.#text.insert(read, this.#text.last);
        changed.add(read);
        yield;
      }
    }.call(this);
    await inSlices(work, signal, show);
    this.#reading = undefined;
    await this.#settle(new Set(this.#text));
    if (this.#lostPlace) this.#watcher.mark(document.body);
  }

  async #readAgain(regions: readonly Element[]): Promise<void> {
    const changed = new Set<TextBlock>();
    for (const region of regions) {
      const blocks: TextBlock[] = [];
      if (region.isConnected && isReadable(region)) {
        const reader = new BlockReader(region, (root) => this.#roots.add(root));
        const work = function* (this: Annotator) {
          for (const block of reader.blocks())
            yield blocks.push(this.#known(block) ?? this.#new(block, changed));
        }.call(this);
        await inSlices(work, this.options.signal);
        if (this.options.signal.aborted) return;
      }
      if (region.isConnected) this.#replace(region, blocks);
    }
    await this.#settle(changed);
  }

  #new(block: Block, changed: Set<TextBlock>): TextBlock {
    const read = this.#read(block);
    changed.add(read);
    return read;
  }

  /** The block as it was read before, where neither its nodes nor its text have changed. */
  #known({ pieces, text }: Block): TextBlock | undefined {
    const known = this.#text.blockOf(pieces[0]?.node as Text);
    if (!known || known.block.text !== text || known.block.pieces.length !== pieces.length) return undefined;
    return pieces.every(({ node }, index) => known.block.pieces[index]?.node === node) ? known : undefined;
  }

  /** Puts what was just read in the place of what was known of a region. */
  #replace(region: Element, blocks: readonly TextBlock[]): void {
    const kept = new Set(blocks);
    let previous = this.#text.before(region);
    let at = previous ? previous.next : this.#text.first;
    while (at && isWithin(at.block.owner, region)) {
      const { next } = at;
      this.#text.remove(at);
      if (!kept.has(at)) this.#painter.forget(at);
      at = next;
    }
    for (const block of blocks) {
      this.#text.remove(block);
      this.#text.insert(block, previous);
      previous = block;
    }
  }

  #read(block: Block): TextBlock {
    return new TextBlock(block, { candidates: this.#matcher.find(block.text), cues: [] });
  }

  async #settle(changed: ReadonlySet<TextBlock>): Promise<void> {
    const { signal, density, onChange } = this.options;
    const learned = await this.#learnSenses(changed);
    if (signal.aborted) return;
    if (this.#weighs) await inSlices(this.#findCues(learned ? this.#text : changed), signal);
    await inSlices(this.#presenter.settle(changed, density), signal);
    if (!signal.aborted) onChange();
  }

  /** Asks for the senses that new candidates need; true when some were learned. */
  async #learnSenses(changed: ReadonlySet<TextBlock>): Promise<boolean> {
    const candidates = [...(this.#untold ? this.#text : changed)].flatMap(
      ({ findings }) => findings.candidates,
    );
    this.#weighs ||= candidates.some(({ ambiguous }) => ambiguous !== 'no');
    const ids = this.#matcher.unknownSenses(candidates);
    const senses = ids.length > 0 ? await this.options.loadSenses(ids) : undefined;
    this.#untold = ids.length > 0 && !senses;
    if (senses) this.#matcher.learn(senses);
    return senses !== undefined;
  }

  /** Finds the cues of blocks: a second pass, made only where something needs evidence. */
  *#findCues(blocks: Iterable<TextBlock>): Generator<void> {
    for (const block of blocks) {
      const { candidates } = block.findings;
      block.findings = { candidates, cues: this.#matcher.book.find(block.block.text) };
      yield;
    }
  }

  /** Text has left the page or is changing: its marks go at once, a late mark being better than a shifted one. */
  #touched(node: Node): void {
    const cursor = this.#reading?.cursor;
    if (cursor && (node === cursor || node.contains(cursor))) this.#lostPlace = true;
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text: Node | null = node; text; text = texts.nextNode()) {
      const block = this.#text.blockOf(text);
      if (!block) continue;
      this.#text.remove(block);
      this.#painter.forget(block);
    }
  }

  /** Blocks came near the view: those that were hidden when they were read may be seen now. */
  #shown(blocks: Iterable<TextBlock>): void {
    const hidden = new Set([...blocks].filter(({ visible }) => !visible));
    if (hidden.size > 0) this.#enqueue(() => this.#settle(hidden));
  }
}
