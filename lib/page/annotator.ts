import type { EntryId } from '../knowledge/types';
import type { Reason } from '../match/mention';
import type { DecidedBlock } from '../match/page-matcher';
import type { Wishes } from '../match/wishes';
import type { PageTerm } from '../platform/messages';
import { Departures } from './departures';
import { Early } from './early';
import { isReadable, isSeen } from './elements';
import { markAt } from './hit';
import { firstMarkOf, marksOf, termsOf } from './listing';
import type { Mark } from './mark';
import { type Matching, PageNames } from './names';
import { type MarkStyle, Painter } from './paint';
import { Presenter } from './present';
import { PageReader } from './read';
import { Roots } from './roots';
import { inSlices, lookouts } from './schedule';
import { PageText, type TextBlock } from './text';
import { Watcher } from './watch';

export interface AnnotatorOptions {
  /** Its end removes every mark and stops all work. */
  readonly signal: AbortSignal;
  readonly matching: Matching;
  /** Traditional characters with the Simplified ones they count as, in pairs: `輝辉達达`. */
  readonly han: string;
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
  readonly #names: PageNames;
  readonly #painter: Painter;
  readonly #presenter: Presenter;
  readonly #roots: Roots;
  readonly #watcher: Watcher;
  readonly #lookAgain: () => void;
  readonly #reader: PageReader;
  readonly #departures: Departures;
  #queue: Promise<void> = Promise.resolve();

  constructor(readonly options: AnnotatorOptions) {
    const { signal, matching, han, css, wishes, style, onLost } = options;
    this.#names = new PageNames(matching);
    this.#painter = new Painter(signal, style, { shown: (blocks) => this.#shown(blocks), lost: onLost });
    this.#presenter = new Presenter(this.#text, this.#painter, han, wishes);
    this.#watcher = new Watcher(signal, {
      changed: (record) => this.#departures.changed(record),
      left: (node) => this.#departures.forget(node),
      dirty: (regions) => this.#enqueue(() => this.#readAgain(regions)),
    });
    this.#roots = new Roots(css, signal, (root) => this.#watcher.observe(root));
    this.#reader = new PageReader(this.#text, (host) => this.#roots.meet(host));
    this.#departures = new Departures(this.#text, this.#painter, this.#reader);
    this.#roots.add(document);
    this.#lookAgain = lookouts(signal, () => this.#findUntold());
    this.#listen();
    this.#enqueue(() => this.#readFirst());
  }

  /** Marks by other wishes, from what was read before. */
  wish(wishes: Wishes, style: MarkStyle): void {
    this.#painter.restyle(style);
    this.#presenter.wish(wishes);
    this.#enqueue(() => this.#present([]));
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
      if (target.isContentEditable) this.#departures.forget(target);
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

  /** Why something is marked, the strongest reason first. */
  reasons(mark: Mark): Promise<readonly Reason[]> {
    return this.#names.reasons(mark, this.#text, document.title);
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
    const early = new Early((blocks) => this.#show(blocks));
    const read = new Set<TextBlock>();
    const reading = this.#reader.readPage(page, (block) => {
      read.add(block);
      early.add(block);
    });
    await inSlices(reading, signal, () => early.paused());
    await early.shown;
    await this.#settle(read);
    if (this.#reader.lostPlace) this.#watcher.mark(page);
  }

  /** Marks what needs no evidence in blocks that were read just now. */
  async #show(read: readonly TextBlock[]): Promise<void> {
    await this.#names.find(read);
    if (this.#names.foundAny) await inSlices(this.#presenter.preview(read), this.options.signal);
  }

  async #readAgain(regions: readonly Element[]): Promise<void> {
    const changed = new Set<TextBlock>();
    this.#departures.settle();
    // A thousand regions are read in one go: the browser's idle moments are too few for one each.
    const gone = (block: TextBlock) => this.#painter.forget(block);
    await inSlices(this.#reader.readRegions(regions, changed, gone), this.options.signal);
    await this.#settle(changed);
  }

  async #settle(changed: ReadonlySet<TextBlock>): Promise<void> {
    await this.#names.find(changed);
    // There is nothing to decide and nothing to take off.
    if (!this.#names.foundAny) return this.#tellChange();
    await inSlices(this.#presenter.look(changed, this.#departures.takeLoss()), this.options.signal);
    const decided = await this.#names.decide(this.#text, changed, document.title);
    if (!decided) return;
    await this.#present(decided);
  }

  async #present(decided: readonly DecidedBlock[]): Promise<void> {
    await inSlices(this.#presenter.present(decided), this.options.signal);
    this.#tellChange();
  }

  #tellChange(): void {
    const { signal, onChange } = this.options;
    if (!signal.aborted) onChange();
  }

  /** What no record tells: roots that were attached late, text that a style has shown. */
  #findUntold(): void {
    for (const host of this.#roots.late()) this.#watcher.mark(host);
    this.#shown(this.#painter.hiddenNear());
  }

  /**
   * Blocks came near the view: those that were hidden when they were read may be seen now, and then those far from it,
   * too: before its style sheets have come, nothing is seen of a page.
   */
  #shown(blocks: Iterable<TextBlock>): void {
    if (![...blocks].some(({ visible, box }) => !visible && isSeen(box))) return;
    this.#enqueue(() => this.#settle(new Set([...this.#text].filter(({ visible }) => !visible))));
  }
}
