import type { Card } from '../knowledge/cards';
import type { EntryId } from '../knowledge/types';
import type { Anchor } from './anchor';
import { announce } from './announce';
import { onBridge } from './bridge';
import type { CardDisplay, DisplayOptions, Step } from './card-display';
import { CardView } from './card-view';
import { focusedElement, listenInside } from './focus';
import type { Spot } from './intent-state';
import { containerFor, type Mount, mountCard } from './mount';
import { otherLanguage } from './other-language';
import { lineUnder, type Point, type Rect, type Side, sideOf } from './place';

/** What is on screen while a card is open. */
interface Shown {
  readonly anchor: Anchor;
  readonly mount: Mount;
  /** The box of the mark's first line when the card opened, px. */
  readonly start: Rect;
  /** The line the card stands beside, and on which side of it. */
  line: Rect;
  side?: Side | undefined;
  /** The entries gone through, the present one last. */
  trail: readonly Card[];
  pinned: boolean;
  /** Had the focus before the card. */
  readonly returnTo: HTMLElement | undefined;
}

/** Shows one card at a time beside its mark, and lets the reader walk through related entries inside it. */
export class Display implements CardDisplay {
  readonly #options: DisplayOptions;
  readonly #removals = new MutationObserver(
    () => this.#shown?.mount.host.isConnected === false && this.#options.onClose(),
  );
  #shown: Shown | undefined;
  /** The reader prefers the other language to the page's, as long as the page lives. */
  #swapped = false;

  constructor(options: DisplayOptions) {
    this.#options = options;
  }

  show(anchor: Anchor, card: Card, point?: Point): boolean {
    const lines = anchor.rects();
    const [start] = lines;
    const line = lineUnder(lines, point);
    if (!start || !line) return false;
    const returnTo = this.#shown?.returnTo ?? focusedElement();
    const mount = this.#mountIn(containerFor(anchor.element));
    mount.dialog.style.minHeight = '';
    this.#shown = { anchor, mount, start, line, trail: [card], pinned: false, returnTo };
    this.#draw();
    return true;
  }

  hide(): void {
    this.#removals.disconnect();
    this.#giveFocusBack();
    this.#shown?.mount.remove();
    this.#shown = undefined;
  }

  focus(step?: Step): void {
    if (!this.#shown) return;
    const { mount, anchor } = this.#shown;
    if (step) announce(mount, step, this.#options.language(anchor));
    mount.dialog.focus({ preventScroll: true });
  }

  setPinned(pinned: boolean): void {
    if (!this.#shown || this.#shown.pinned === pinned) return;
    this.#shown.pinned = pinned;
    this.#draw();
  }

  replace(): void {
    const shown = this.#shown;
    if (!shown) return;
    const { line, mount, anchor } = shown;
    mount.raise();
    mount.dialog.style.minHeight = '';
    shown.line = lineUnder(anchor.rects(), { x: line.left, y: (line.top + line.bottom) / 2 }) ?? line;
    shown.side = undefined;
    this.#draw();
  }

  drift(): number | undefined {
    if (!this.#shown) return undefined;
    const [now] = this.#shown.anchor.rects();
    const { left, top } = this.#shown.start;
    return now ? Math.max(Math.abs(now.left - left), Math.abs(now.top - top)) : Infinity;
  }

  spotAt(point: Point): Spot<Anchor> {
    const shown = this.#shown;
    const bridged = shown && onBridge(point, shown.line, shown.mount.dialog.getBoundingClientRect());
    return { on: bridged ? 'bridge' : 'page' };
  }

  isHost(target: unknown): boolean {
    return this.#shown !== undefined && target === this.#shown.mount.host;
  }

  holds(node: Node | null): boolean {
    return this.#shown !== undefined && node?.getRootNode() === this.#shown.mount.root;
  }

  shows(anchor: Anchor): boolean {
    return this.#shown?.anchor === anchor;
  }

  #mountIn(container: Element): Mount {
    if (this.#shown?.mount.container === container) return this.#shown.mount;
    this.hide();
    const mount = mountCard(container);
    this.#removals.observe(container, { childList: true });
    listenInside(mount, {
      pin: this.#options.onPin,
      back: () => this.#back(),
      leave: () => {
        this.#giveFocusBack();
        if (!this.#shown?.pinned) this.#options.onClose();
      },
    });
    return mount;
  }

  #draw(): void {
    const shown = this.#shown;
    const card = shown?.trail.at(-1);
    if (!shown || !card) return;
    const { mount, trail } = shown;
    const own = this.#options.language(shown.anchor);
    const other = otherLanguage(own);
    const focused = mount.root.activeElement;
    mount.render(
      <CardView
        card={card}
        language={this.#swapped ? other : own}
        other={this.#swapped ? own : other}
        pinned={shown.pinned}
        onLanguage={() => {
          this.#swapped = !this.#swapped;
          this.#draw();
        }}
        onNavigate={(id) => void this.#navigate(id)}
        onBack={trail.length > 1 ? () => this.#back() : undefined}
        onPin={this.#options.onPin}
        onClose={this.#options.onClose}
      />,
    );
    shown.side = mount.place(shown.line, shown.side, sideOf(shown.anchor.element)).side;
    if (focused && !mount.root.activeElement) this.focus();
  }

  async #navigate(id: EntryId): Promise<void> {
    const before = this.#shown?.trail;
    const card = await this.#options.load(id);
    if (card && before && this.#shown?.trail === before) this.#turnTo([...before, card]);
  }

  #back(): boolean {
    const trail = this.#shown?.trail ?? [];
    if (trail.length < 2) return false;
    this.#turnTo(trail.slice(0, -1));
    return true;
  }

  #turnTo(trail: readonly Card[]): void {
    if (!this.#shown) return;
    const { dialog } = this.#shown.mount;
    // As tall as before at least: the pointer that clicked must not find itself outside.
    dialog.style.minHeight = `${dialog.offsetHeight}px`;
    this.#shown.trail = trail;
    this.#draw();
  }

  #giveFocusBack(): void {
    if (this.#shown?.mount.root.activeElement) this.#shown.returnTo?.focus({ preventScroll: true });
  }
}
