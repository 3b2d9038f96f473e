import type { Card } from '../knowledge/cards';
import type { EntryId } from '../knowledge/types';
import type { Anchor } from './anchor';
import type { CardDisplay, Step } from './card-display';
import type { CardController, CardOptions } from './card-options';
import { dueAt, NO_INTENT, reduce, restOf } from './intent';
import type { Intent, IntentEvent, Rest, Spot } from './intent-state';
import { listen, type Watch } from './listen';
import type { Point } from './place';
import { rememberCards } from './remember';
import { AHEAD_MS } from './timing';

/** Joins the page's events, the intents and the card on screen. Never throws. */
export function createCard<A extends Anchor>(options: CardOptions<A>): CardController<A> {
  return new Controller(options);
}

class Controller implements CardController, Watch<Anchor> {
  readonly signal: AbortSignal;
  readonly #options: CardOptions;
  readonly #load: (id: EntryId) => Promise<Card | null>;
  /** Undefined until the first rest: most pages are left without a card. */
  #display: CardDisplay | undefined;
  #coming: Promise<void> | undefined;
  #state: Intent<Anchor> = NO_INTENT;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The rest for which a card was asked for last. */
  #asked: Rest<Anchor> | undefined;
  /** The mark whose card should be on screen. */
  #wanted: Anchor | undefined;
  /** How the last card was called for: to have the focus, or by a tap at a point; undefined when rested for. */
  #call: { readonly focus?: true; readonly step?: Step | undefined; readonly point?: Point } | undefined;

  constructor(options: CardOptions) {
    this.#options = options;
    this.signal = options.signal;
    this.#load = rememberCards(options.loadCard);
    this.signal.addEventListener('abort', () => this.#stop(), { once: true });
    listen(this);
  }

  open(anchor: Anchor, step?: Step): void {
    this.#call = { focus: true, step };
    const open = this.#display?.shows(anchor);
    this.tell({ type: 'open', anchor });
    if (open) this.attempt(() => this.#display?.focus(step));
  }

  lost(anchor: Anchor): void {
    this.tell({ type: 'gone', anchor });
  }

  get clicks(): boolean {
    return this.#options.settings().trigger === 'click';
  }

  /** @param at when it happened, ms of `performance.now()` */
  tell(event: IntentEvent<Anchor>, at = performance.now()): void {
    if (this.signal.aborted) return;
    if (event.type === 'tick') this.#call = undefined;
    this.attempt(() => {
      this.#state = reduce(this.#state, event, at, this.#options.settings());
      this.#follow();
      const gone = event.type === 'move' && this.#display?.drift() === Infinity;
      if (gone && this.#wanted) this.lost(this.#wanted);
    });
  }

  /** Whatever goes wrong on a page of others, the card goes and the page hears nothing of it. */
  attempt(act: () => void): void {
    try {
      act();
    } catch {
      this.#stop();
    }
  }

  isCard(target: EventTarget | null): boolean {
    return this.#display?.isHost(target) ?? false;
  }

  spotAt(x: number, y: number): Spot<Anchor> {
    const anchor = this.#options.hitTest(x, y);
    return anchor ? { on: 'mark', anchor } : (this.#display?.spotAt({ x, y }) ?? { on: 'page' });
  }

  drift(): number | undefined {
    return this.#display?.drift();
  }

  isSelecting(): boolean {
    const selection = getSelection();
    return selection !== null && !selection.isCollapsed && !this.#display?.holds(selection.anchorNode);
  }

  tapped(x: number, y: number): void {
    const anchor = this.#options.hitTest(x, y);
    if (!anchor) return;
    this.#call = { point: { x, y } };
    this.tell({ type: 'tap', anchor });
  }

  resized(): void {
    this.#display?.replace();
  }

  /** Makes timer, request and screen agree with the state. */
  #follow(): void {
    clearTimeout(this.#timer);
    const due = dueAt(this.#state);
    if (due !== undefined) {
      this.#timer = setTimeout(() => this.tell({ type: 'tick' }), Math.max(0, due - performance.now()));
    }
    const { phase } = this.#state;
    const rest = restOf(phase);
    if (rest && rest !== this.#asked) void this.#expect(rest);
    this.#asked = rest;
    this.#want(phase.is === 'open' ? phase.anchor : undefined);
    this.#display?.setPinned(phase.is === 'open' && phase.hold.by === 'pin');
  }

  /** Gets everything ready while the pointer rests, and draws the card once that looks like more than passing by. */
  async #expect(rest: Rest<Anchor>): Promise<void> {
    const { anchor } = rest;
    const [card] = await Promise.all([this.#load(anchor.mention.id), this.#prepare()]);
    const draw = () => {
      if (card && restOf(this.#state.phase) === rest) this.#display?.drawAhead(anchor, card);
    };
    setTimeout(() => this.attempt(draw), rest.since + AHEAD_MS - performance.now());
  }

  #want(anchor: Anchor | undefined): void {
    if (anchor === this.#wanted) return;
    this.#wanted = anchor;
    if (anchor) {
      void this.#bring(anchor);
    } else {
      this.#display?.hide();
      this.#options.onOpen(undefined);
    }
  }

  async #bring(anchor: Anchor): Promise<void> {
    const [card] = await Promise.all([this.#load(anchor.mention.id), this.#prepare()]);
    this.attempt(() => {
      const { phase, pointer } = this.#state;
      if (this.#wanted !== anchor || phase.is !== 'open') return;
      const call = this.#call;
      const shown = card && this.#display?.show(anchor, card, call ? call.point : pointer);
      if (!shown) return this.tell({ type: 'cardless', anchor });
      if (call?.focus) this.#display?.focus(call.step);
      this.#options.onOpen(anchor);
    });
  }

  /** Brings the display once; a failure is silent, and tried again with the next rest. */
  async #prepare(): Promise<void> {
    this.#coming ??= this.#options.loadDisplay().then((create) => {
      if (this.signal.aborted) return;
      this.#display = create?.({
        ...this.#options,
        load: this.#load,
        language: (anchor) => this.#options.language(anchor),
        loadReasons: (anchor) => this.#options.loadReasons(anchor),
        onPin: () => this.tell({ type: 'pin' }),
        onClose: () => this.tell({ type: 'close' }),
      });
    });
    await this.#coming.catch(() => {});
    if (!this.#display) this.#coming = undefined;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#state = NO_INTENT;
    try {
      this.#want(undefined);
    } catch {
      // The page has broken even the removal; there is nothing left to undo.
    }
  }
}
