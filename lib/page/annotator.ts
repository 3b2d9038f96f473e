import type { Lexicon } from '../knowledge/lexicon';
import type { EntryId } from '../knowledge/types';
import { Matcher } from '../match/matcher';
import type { Wishes } from '../match/wishes';
import type { PageTerm } from '../platform/messages';
import { isReadable, isSeen } from './elements';
import { markAt } from './hit';
import { firstMarkOf, marksOf, termsOf } from './listing';
import type { Mark } from './mark';
import { type MarkStyle, Painter } from './paint';
import { Presenter } from './present';
import { PageReader } from './read';
import { Roots } from './roots';
import { inSlices, lookouts } from './schedule';
import { type LoadJudge, type LoadSenses, PageSenses } from './senses';
import { PageText, type TextBlock } from './text';
import { Watcher } from './watch';

export interface AnnotatorOptions {
  /** Its end removes every mark and stops all work. */
  readonly signal: AbortSignal;
  readonly lexicon: Lexicon;
  /** Tells the senses of entries; asked only where an ambiguous form was found. Undefined: nobody could tell. */
  readonly loadSenses: LoadSenses;
  /** Asked only where something needs evidence. */
  readonly loadJudge: LoadJudge;
  readonly wishes: Wishes;
  readonly style: MarkStyle;
  /** The `::highlight()` rules, for shadow roots. */
  readonly css: string;
  /** Told when the terms of the page may have changed. */
  readonly onChange: () => void;
  /** Told of the mark shown as open when the page has taken its text away. */
  readonly onLost: (mark: Mark) => void;
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
  readonly #lookAgain: () => void;
  readonly #reader: PageReader;
  /** Blocks whose text has changed since the last reading. */
  readonly #lifted: TextBlock[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor(readonly options: AnnotatorOptions) {
    const { signal, lexicon, loadSenses, loadJudge, css, wishes, style, onLost } = options;
    const matcher = new Matcher(lexicon);
    this.#senses = new PageSenses(matcher, loadSenses, loadJudge);
    this.#painter = new Painter(signal, style, { shown: (blocks) => this.#shown(blocks), lost: onLost });
    this.#presenter = new Presenter(this.#text, this.#painter, this.#senses, wishes);
    this.#watcher = new Watcher(signal, {
      changed: (record) => this.#changed(record),
      left: (node) => this.#forget(node),
      dirty: (regions) => this.#enqueue(() => this.#readAgain(regions)),
    });
    this.#roots = new Roots(css, signal, (root) => this.#watcher.observe(root));
    this.#reader = new PageReader(this.#text, this.#senses, (host) => this.#roots.meet(host));
    this.#roots.add(document);
    this.#lookAgain = lookouts(signal, () => this.#findUntold());
    this.#listen();
    this.#enqueue(() => inSlices(matcher.prepare(), signal));
    this.#enqueue(() => this.#readFirst());
  }

  /** Marks by other wishes, from what was read before. */
  wish(wishes: Wishes, style: MarkStyle): void {
    this.#painter.restyle(style);
    this.#presenter.wish(wishes);
    this.#enqueue(() => this.#settle(new Set()));
  }

  #listen(): void {
    const options = { signal: this.options.signal, passive: true, capture: true };
    const scrolled = () => {
      this.#painter.ensurePresent();
      this.#lookAgain();
    };
    document.addEventListener('scroll', scrolled, options);
    // Some pages make a text an editor only when it is clicked.
    const focused = (event: Event) => {
      const target = event.composedPath()[0] as HTMLElement;
      if (target.isContentEditable) this.#forget(target);
    };
    document.addEventListener('focusin', focused, options);
  }

  terms(): PageTerm[] {
    return termsOf(this.#text, this.#presenter.sort);
  }

  marks(): Mark[] {
    return marksOf(this.#text, this.#painter);
  }

  firstMark(id: EntryId): Mark | undefined {
    return firstMarkOf(id, this.#text, this.#painter);
  }

  /** The mark under a point of the viewport, in CSS px. */
  markAt(x: number, y: number): Mark | undefined {
    this.#painter.ensurePresent();
    this.#roots.ensurePresent();
    this.#lookAgain();
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
    const page = document.body ?? document.documentElement;
    if (!isReadable(page)) return;
    const show = (changed: ReadonlySet<TextBlock>) => this.#presenter.preview(changed);
    await inSlices(this.#reader.readPage(page, show), signal, () => this.#reader.paused());
    await this.#settle(new Set(this.#text));
    if (this.#reader.lostPlace) this.#watcher.mark(page);
  }

  async #readAgain(regions: readonly Element[]): Promise<void> {
    const changed = new Set<TextBlock>();
    for (const block of this.#lifted.splice(0)) this.#painter.forget(block);
    // A thousand regions are read in one go: the browser's idle moments are too few for one each.
    const gone = (block: TextBlock) => this.#painter.forget(block);
    await inSlices(this.#reader.readRegions(regions, changed, gone), this.options.signal);
    await this.#settle(changed);
  }

  async #settle(changed: ReadonlySet<TextBlock>): Promise<void> {
    const { signal, onChange } = this.options;
    const unsearched = await this.#senses.learn(changed, this.#text);
    await inSlices(this.#senses.findCues(unsearched), signal);
    await inSlices(this.#presenter.settle(changed, this.#senses.title(document.title)), signal);
    if (!signal.aborted) onChange();
  }

  /** What cannot wait: the marks of text that changes go at once, a late mark being better than a shifted one. */
  #changed(record: MutationRecord): void {
    if (record.type === 'childList') this.#reader.noteChange(record);
    const block = this.#text.blockOf(record.target);
    if (!block) return;
    this.#text.remove(block);
    this.#painter.lift(block);
    this.#lifted.push(block);
  }

  /** Text is gone, or no longer to be read. */
  #forget(node: Node): void {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text: Node | null = node; text; text = texts.nextNode()) {
      const block = this.#text.blockOf(text);
      if (!block) continue;
      this.#text.remove(block);
      this.#painter.forget(block);
    }
  }

  /** What no record tells: roots that were attached late, text that a style has shown. */
  #findUntold(): void {
    for (const host of this.#roots.late()) this.#watcher.mark(host);
    this.#shown(this.#painter.hiddenNear().filter(({ box }) => isSeen(box)));
  }

  /** Blocks came near the view: those that were hidden when they were read may be seen now. */
  #shown(blocks: Iterable<TextBlock>): void {
    const hidden = new Set([...blocks].filter(({ visible }) => !visible));
    if (hidden.size > 0) this.#enqueue(() => this.#settle(hidden));
  }
}
