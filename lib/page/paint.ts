import type { Mention } from '../match/mention';
import { Mark } from './mark';
import type { TextBlock } from './text';

/** The names under which the marks stand in the page's highlight registry; `page.css` styles them. */
export const HIGHLIGHTS = { text: 'marginalia', link: 'marginalia-link', open: 'marginalia-open' } as const;
type HighlightName = keyof typeof HIGHLIGHTS;
/** Above most highlights a page makes of its own; the open mark above the others. */
const PRIORITIES: Record<HighlightName, number> = { text: 1, link: 1, open: 2 };
/** How marks look: a dotted line, a tint, or nothing, where only the mark of the open card is shown. */
export type MarkStyle = 'underline' | 'tint' | 'none';
/** How far beyond the view marks are registered, as `rootMargin`: registered ranges cost the page at every layout. */
const NEAR_VIEW = '100% 0px';

/** What a painter tells. */
export interface PaintEvents {
  /** Elements came near the view: once hidden ones are read again. */
  shown(blocks: Iterable<TextBlock>): void;
  /** The page took away the text of the mark shown as open. */
  lost(mark: Mark): void;
}

/**
 * Paints marks with the CSS Custom Highlight API: no node and no attribute of the page changes.
 * Only marks near the view are registered. When the signal ends, all are gone.
 */
export class Painter {
  readonly #highlights: Record<HighlightName, Highlight>;
  /** Our own account of what is registered: in Firefox a content script cannot iterate a `Highlight`. */
  readonly #registered = new Map<Mark, HighlightName>();
  readonly #counts: Record<HighlightName, number> = { text: 0, link: 0, open: 0 };
  readonly #marks = new Map<TextBlock, readonly Mark[]>();
  readonly #byBox = new Map<Element, Set<TextBlock>>();
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver;
  #open: Mark | undefined;
  #style: MarkStyle;

  constructor(
    readonly signal: AbortSignal,
    style: MarkStyle,
    readonly events: PaintEvents,
  ) {
    this.#style = style;
    // An older copy of this script, cut off by an update, cannot take its own away.
    for (const name of Object.values(HIGHLIGHTS)) CSS.highlights.delete(name);
    const make = (name: HighlightName) => {
      const highlight = new Highlight();
      highlight.priority = PRIORITIES[name];
      return highlight;
    };
    this.#highlights = { text: make('text'), link: make('link'), open: make('open') };
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), { rootMargin: NEAR_VIEW });
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** Paints the marks near the view in another style; there are few of them. */
  restyle(style: MarkStyle): void {
    if (style === this.#style) return;
    this.#style = style;
    for (const mark of [...this.#registered.keys()]) this.#unregister(mark);
    for (const owner of this.#near) {
      for (const block of this.blocksIn(owner)) for (const mark of this.marksOf(block)) this.#register(mark);
    }
  }

  /** Sets the marks of a block; a mark that stays keeps its identity. */
  set(block: TextBlock, mentions: readonly Mention[]): void {
    const before = this.#marks.get(block) ?? [];
    if (
      before.length === mentions.length &&
      mentions.every((mention, index) => before[index]?.mention === mention)
    ) {
      return;
    }
    const marks = mentions.map(
      (mention) => before.find((mark) => mark.mention === mention) ?? new Mark(block, mention),
    );
    for (const mark of before) if (!marks.includes(mark)) this.#unregister(mark);
    if (marks.length > 0) this.#marks.set(block, marks);
    else this.#marks.delete(block);
    if (this.#near.has(block.box)) for (const mark of marks) this.#register(mark);
  }

  /** Watches where a block stands, so that its marks are registered when it comes near the view. */
  watch(block: TextBlock): void {
    const { box } = block;
    const blocks = this.#byBox.get(box);
    if (!blocks) this.#observer.observe(box);
    this.#byBox.set(box, (blocks ?? new Set()).add(block));
  }

  /** Takes a block's marks off at once: its text is changing. What else is known of it waits for `forget`. */
  lift(block: TextBlock): void {
    for (const mark of this.marksOf(block)) this.#unregister(mark);
    this.#marks.delete(block);
    const open = this.#open;
    if (open?.text !== block) return;
    this.showOpen(undefined);
    this.events.lost(open);
  }

  /** Takes a block's marks off and watches it no longer: its text is gone. */
  forget(block: TextBlock): void {
    this.lift(block);
    const { box } = block;
    const blocks = this.#byBox.get(box);
    if (!blocks?.delete(block) || blocks.size > 0) return;
    this.#byBox.delete(box);
    this.#near.delete(box);
    this.#observer.unobserve(box);
  }

  marksOf(block: TextBlock): readonly Mark[] {
    return this.#marks.get(block) ?? [];
  }

  blocksIn(element: Element): Iterable<TextBlock> {
    return this.#byBox.get(element) ?? [];
  }

  /** Blocks near the view that were hidden when they were last looked at. */
  hiddenNear(): TextBlock[] {
    return [...this.#near].flatMap((owner) => [...this.blocksIn(owner)].filter(({ visible }) => !visible));
  }

  /** Shows one mark as the open one. */
  showOpen(mark: Mark | undefined): void {
    if (this.#open) this.#highlights.open.delete(this.#open.range);
    this.#open = mark;
    this.#counts.open = mark ? 1 : 0;
    if (mark) this.#highlights.open.add(mark.range);
    this.ensurePresent();
  }

  /** The page can clear the registry without an event: puts back what is missing. */
  ensurePresent(): void {
    for (const name of Object.keys(HIGHLIGHTS) as HighlightName[]) {
      const highlight = this.#highlights[name];
      const count = this.#counts[name];
      if (highlight.size !== count) this.#refill(name);
      if (count > 0) this.#claim(name);
    }
  }

  #refill(name: HighlightName): void {
    const highlight = this.#highlights[name];
    highlight.clear();
    if (name === 'open' && this.#open) highlight.add(this.#open.range);
    for (const [mark, under] of this.#registered) if (under === name) highlight.add(mark.range);
  }

  #register(mark: Mark): void {
    if (this.#registered.has(mark) || this.#style === 'none') return;
    const name = this.#style === 'tint' || mark.inLink ? 'link' : 'text';
    this.#registered.set(mark, name);
    this.#counts[name]++;
    this.#highlights[name].add(mark.range);
    this.#claim(name);
  }

  /** Puts our highlight under its name, also in place of one that an older copy of this script has left there. */
  #claim(name: HighlightName): void {
    // The card closes after the marks have gone, and says so.
    if (this.signal.aborted) return;
    const highlight = this.#highlights[name];
    if (CSS.highlights.get(HIGHLIGHTS[name]) !== highlight) CSS.highlights.set(HIGHLIGHTS[name], highlight);
  }

  #unregister(mark: Mark): void {
    const name = this.#registered.get(mark);
    if (!name) return;
    this.#registered.delete(mark);
    this.#counts[name]--;
    this.#highlights[name].delete(mark.range);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      // Most of a long page is told of once, as being far.
      if (!isIntersecting && !this.#near.has(target)) continue;
      const blocks = this.#byBox.get(target);
      if (!blocks) continue;
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
      for (const block of blocks) {
        for (const mark of this.marksOf(block))
          isIntersecting ? this.#register(mark) : this.#unregister(mark);
      }
      if (isIntersecting) this.events.shown(blocks);
    }
  }

  #end(): void {
    this.#observer.disconnect();
    for (const name of Object.keys(HIGHLIGHTS) as HighlightName[]) {
      const highlight = this.#highlights[name];
      highlight.clear();
      if (CSS.highlights.get(HIGHLIGHTS[name]) === highlight) CSS.highlights.delete(HIGHLIGHTS[name]);
    }
  }
}
