import { dueAt, NO_INTENT, reduce } from '../../../lib/card/intent';
import type { Intent, IntentEvent, Place, Rules, Spot } from '../../../lib/card/intent-state';

/** A mark of a test: any object will do, only its identity counts. */
export interface TestMark {
  readonly name: string;
}

type On = 'page' | 'card' | 'bridge' | TestMark;

/** Plays a reader at a page: time passes only as told, and every tick that falls due is sent. */
export class Reader {
  state: Intent<TestMark> = NO_INTENT;
  now = 1000;
  #x = 0;
  #y = 0;
  #shift = false;
  /** px by which the viewport's coordinates have moved under a still pointer. */
  readonly #zoom = { x: 0, y: 0 };

  constructor(readonly rules: Rules = { trigger: 'hover', placement: 'word' }) {}

  send(event: IntentEvent<TestMark>): this {
    this.state = reduce(this.state, event, this.now, this.rules);
    return this;
  }

  /** Lets ms pass, with the ticks that fall due meanwhile. */
  wait(ms: number): this {
    const end = this.now + ms;
    for (let due = dueAt(this.state); due !== undefined && due <= end; due = dueAt(this.state)) {
      this.now = Math.max(this.now, due);
      this.send({ type: 'tick' });
    }
    this.now = end;
    return this;
  }

  /** Moves the pointer by its own movement, px from where it is, and finds it over `on`. */
  move(on: On, dx = 20, dy = 0, buttons = 0): this {
    this.#x += dx;
    this.#y += dy;
    return this.#tellMove(on, buttons);
  }

  /** The move a browser makes up after scrolling or layout: the pointer has not moved on the screen. */
  slideUnder(on: On): this {
    return this.#tellMove(on, 0);
  }

  /** Presses Shift or lets it go. */
  shift(down: boolean): this {
    this.#shift = down;
    return this.send({ type: 'shift', down });
  }

  /** Presses the pointer's button at `on` and lets it go there. */
  tap(on: On): this {
    this.send({ type: 'button', spot: spot(on) });
    return typeof on === 'object' ? this.send({ type: 'tap', anchor: on }) : this;
  }

  /** The page is laid out anew, as by zoom, with the pointer where it is on the screen. */
  layOut(on: On, dx: number, dy: number): this {
    this.#zoom.x += dx;
    this.#zoom.y += dy;
    return this.#tellMove(on, 0);
  }

  /** Comes to `on` from the page beside it, as a hand does: several moves 16 ms apart. */
  goTo(on: On): this {
    return this.move('page').wait(16).move('page').wait(16).move(on);
  }

  get open(): string | undefined {
    return this.state.phase.is === 'open' ? this.state.phase.anchor.name : undefined;
  }

  get held(): string | undefined {
    return this.state.phase.is === 'open' ? this.state.phase.hold.by : undefined;
  }

  /** A page too busy to hear more than once of the pointer's coming from elsewhere. */
  jump(on: On, dx = 20): this {
    const from = this.#place();
    this.#x += dx;
    return this.#tellMove(on, 0, from);
  }

  #place(): Place {
    const [x, y] = [this.#x + this.#zoom.x, this.#y + this.#zoom.y];
    return { x, y, screenX: this.#x + 100, screenY: this.#y + 80 };
  }

  #tellMove(on: On, buttons: number, from = this.#place()): this {
    const at = this.#place();
    return this.send({ type: 'move', ...at, from, buttons, shift: this.#shift, spot: spot(on) });
  }
}

export function spot(on: On): Spot<TestMark> {
  return typeof on === 'object' ? { on: 'mark', anchor: on } : { on };
}
