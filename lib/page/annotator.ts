import type { Lexicon } from '../knowledge/lexicon';
import type { EntryId } from '../knowledge/types';
import type { Density } from '../match/density';
import { Matcher } from '../match/matcher';
import type { PageTerm } from '../platform/messages';
import { type Block, BlockReader } from './blocks';
import { isReadable, isWithin } from './elements';
import { markAt } from './hit';
import type { Mark } from './mark';
import { Painter } from './paint';
import { Presenter } from './present';
import { Roots } from './roots';
import { inSlices } from './schedule';
import { type LoadSenses, PageSenses } from './senses';
import { PageText, type TextBlock } from './text';
import { Watcher } from './watch';

export interface AnnotatorOptions {
  /** Its end removes every mark and stops all work. */
  readonly signal: AbortSignal;
  readonly lexicon: Lexicon;
  /** Tells the senses of entries; asked only where an ambiguous form was found. Undefined: nobody could tell. */
  readonly loadSenses: LoadSenses;
  readonly density: Density;
  /** The `::highlight()` rules, for shadow roots. */
  readonly css: string;
  /** Told when the terms of the page may have changed. */
  readonly onChange: () => void;
  /** Told of a defect of ours; the page must not see it. */
  readonly onError: (error: unknown) => void;
}

/** Reads a page, paints its marks and follows its changes until its signal ends. */
export class Annotator {
  readonly #text = new PageText();
  readonly #senses: PageSenses;
  readonly #painter: Painter;
  readonly #presenter: Presenter;
  readonly #roots: Roots;
  readonly #watcher: Watcher;
  #reading: BlockReader | undefined;
  #lostPlace = false;
  #queue: Promise<void> = Promise.resolve();

  constructor(readonly options: AnnotatorOptions) {
    const { signal, lexicon, loadSenses, css } = options;
    const matcher = new Matcher(lexicon);
    this.#senses = new PageSenses(matcher, loadSenses);
    this.#painter = new Painter(signal, (blocks) => this.#shown(blocks));
    this.#presenter = new Presenter(this.#text, this.#painter, matcher);
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

  /** The terms of the page in the order of their first mention; those left out by density count too. */
  terms(): PageTerm[] {
    const terms = new Map<EntryId, PageTerm>();
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
        const read = this.#senses.read(block);
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
    const read = this.#senses.read(block);
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

  async #settle(changed: ReadonlySet<TextBlock>): Promise<void> {
    const { signal, density, onChange } = this.options;
    const unsearched = await this.#senses.learn(changed, this.#text);
    await inSlices(this.#senses.findCues(unsearched), signal);
    await inSlices(this.#presenter.settle(changed, this.#senses.title(document.title), density), signal);
    if (!signal.aborted) onChange();
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
