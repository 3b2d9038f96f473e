import { dueAt, NO_INTENT, reduce } from '../../../lib/card/intent';
import type { Intent, IntentEvent, Spot } from '../../../lib/card/intent-state';

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

  send(event: IntentEvent<TestMark>): this {
    this.state = reduce(this.state, event, this.now);
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

  #tellMove(on: On, buttons: number): this {
    const at = { x: this.#x, y: this.#y, screenX: this.#x + 100, screenY: this.#y + 80 };
    return this.send({ type: 'move', ...at, buttons, spot: spot(on) });
  }
}

export function spot(on: On): Spot<TestMark> {
  return typeof on === 'object' ? { on: 'mark', anchor: on } : { on };
}
