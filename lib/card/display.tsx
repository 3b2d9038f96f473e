import type { Card } from '../knowledge/cards';
import type { Anchor } from './anchor';
import { announce } from './announce';
import type { CardDisplay, DisplayOptions, Step } from './card-display';
import { focusedElement, listenInside } from './focus';
import type { Spot } from './intent-state';
import { containerFor, createMount, type Mount } from './mount';
import { OpenCard } from './open-card';
import { otherLanguage } from './other-language';
import { lineUnder, type Point, sideOf } from './place';
import { driftOf, isBridged, type Shown } from './shown';
import type { Notice } from './turns';
import { changeOf } from './wish';

/** Shows one card at a time beside its mark, and lets the reader walk through related entries inside it. */
export class Display implements CardDisplay {
  readonly #options: DisplayOptions;
  readonly #published: string | undefined;
  readonly #removals = new MutationObserver(
    () => this.#shown?.mount.host.isConnected === false && this.#options.onClose(),
  );
  #shown: Shown | undefined;
  /** The card that may be shown next. */
  #ahead: { readonly anchor: Anchor; readonly mount: Mount } | undefined;
  /** The reader prefers the other language to the page's, as long as the page lives. */
  #swapped = false;
  /** What the reader must be told with the next card, since the last one is gone. */
  #notice: Notice | undefined;

  /** @param published ISO date of the article, where it is known */
  constructor(options: DisplayOptions, published?: string) {
    this.#options = options;
    this.#published = published;
  }

  drawAhead(anchor: Anchor, card: Card): void {
    this.#ahead?.mount.remove();
    this.#ahead = { anchor, mount: createMount() };
    this.#ahead.mount.render(this.#open(anchor, card).view());
  }

  show(anchor: Anchor, card: Card, point?: Point): boolean {
    const lines = anchor.rects();
    const [start] = lines;
    const line = lineUnder(lines, point);
    if (!start || !line) return false;
    const returnTo = this.#shown?.returnTo ?? focusedElement();
    const mount = this.#mountFor(anchor);
    this.#fulfil();
    const open = this.#open(anchor, card, this.#notice);
    this.#notice = undefined;
    this.#shown = { anchor, open, mount, start, line, returnTo };
    this.#draw();
    return true;
  }

  hide(): void {
    this.#removals.disconnect();
    this.#fulfil();
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
    if (!this.#shown || this.#shown.open.pinned === pinned) return;
    this.#shown.open.pinned = pinned;
    this.#draw();
  }

  replace(): void {
    const shown = this.#shown;
    if (!shown) return;
    const { line, mount, anchor } = shown;
    mount.raise();
    mount.dialog.style.minHeight = '';
    shown.line = lineUnder(anchor.rects(), { x: line.left, y: (line.top + line.bottom) / 2 }) ?? line;
    shown.position = undefined;
    this.#draw();
  }

  drift(): number | undefined {
    return this.#shown && driftOf(this.#shown);
  }

  spotAt(point: Point): Spot<Anchor> {
    return { on: this.#shown && isBridged(this.#shown, point) ? 'bridge' : 'page' };
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

  #open(anchor: Anchor, card: Card, notice?: Notice): OpenCard {
    const languages = () => {
      const own = this.#options.language(anchor);
      const other = otherLanguage(own);
      return this.#swapped ? { language: other, other: own } : { language: own, other };
    };
    const onLanguage = () => {
      this.#swapped = !this.#swapped;
      this.#draw();
    };
    const draw = (turned: boolean) => this.#shown?.open === open && this.#redraw(turned);
    const published = this.#published;
    const open = new OpenCard(
      anchor,
      card,
      { ...this.#options, published, languages, onLanguage, draw },
      notice,
    );
    return open;
  }

  #mountFor(anchor: Anchor): Mount {
    const container = containerFor(anchor.element);
    const before = this.#shown?.mount;
    if (before?.host.parentElement === container) {
      before.dialog.style.minHeight = '';
      before.dialog.scrollTop = 0;
      return before;
    }
    this.hide();
    const mount = this.#ahead?.anchor === anchor ? this.#ahead.mount : createMount();
    this.#ahead = undefined;
    mount.attach(container, this.#options.settings().textSize);
    this.#removals.observe(container, { childList: true });
    // A page that is left takes the card with it, but not what the reader asked for.
    addEventListener('pagehide', () => this.#options.onClose(), { signal: mount.signal });
    listenInside(mount, {
      pin: this.#options.onPin,
      back: () => this.#shown?.open.back() ?? false,
      leave: () => {
        this.#giveFocusBack();
        if (!this.#shown?.open.pinned) this.#options.onClose();
      },
    });
    return mount;
  }

  #draw(): void {
    const shown = this.#shown;
    if (!shown) return;
    const { mount, line, open, anchor } = shown;
    const focused = mount.root.activeElement;
    mount.render(open.view());
    const { placement } = this.#options.settings();
    shown.position = mount.place(line, placement, sideOf(anchor.element), shown.position);
    if (!focused || mount.root.activeElement) return;
    // The control is gone: what undoes it has come in its place, or else the card is next.
    const next = mount.dialog.querySelector<HTMLElement>('.undo') ?? mount.dialog;
    next.focus({ preventScroll: true });
  }

  /** @param turned other content has come: as tall as before at least, since the pointer that clicked must not find itself outside */
  #redraw(turned: boolean): void {
    const dialog = this.#shown?.mount.dialog;
    if (turned && dialog) {
      dialog.style.minHeight = getComputedStyle(dialog).height;
      dialog.scrollTop = 0;
    }
    this.#draw();
  }

  /** Carries out what the reader wished and did not undo. A refusal is told with the next card. */
  #fulfil(): void {
    const wish = this.#shown?.open.wish;
    if (!wish) return;
    void this.#options.change(changeOf(wish, Date.now())).then((saved) => {
      if (saved?.saved === 'not') this.#notice = { says: 'refused', reason: saved.reason };
    });
  }

  #giveFocusBack(): void {
    if (this.#shown?.mount.root.activeElement) this.#shown.returnTo?.focus({ preventScroll: true });
  }
}
