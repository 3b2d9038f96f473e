import type { Hold, Intent, IntentEvent, Movement, Phase, Pointer, Rest, Spot } from './intent-state';
import { ARRIVAL_MS, LEAVE_MS, REST_MS, SCROLL_PX, TREMBLE_PX, WARM_MS, WARM_REST_MS } from './timing';

const IDLE = { is: 'idle' } as const;

/** The state in which a page begins. */
export const NO_INTENT: Intent<never> = { phase: IDLE, selecting: false, closedAt: -Infinity };

/**
 * The behaviour of the card: what follows when `event` happens at the instant `at` (ms, any fixed origin,
 * never going back). Send a `tick` at `dueAt`; a tick that comes early or late does no harm.
 */
export function reduce<A extends object>(before: Intent<A>, event: IntentEvent<A>, at: number): Intent<A> {
  const state = leave(before, at);
  const { phase } = state;
  switch (event.type) {
    case 'move':
      return move(state, event, at);
    case 'left':
      return { ...state, muted: undefined, phase: follow(phase, { on: 'page' }, 0, undefined, at) };
    case 'scroll':
      if (event.px === 0) return state;
      return event.px > SCROLL_PX ? closeUnlessPinned(state, at) : cancel(state);
    case 'wheel':
      return cancel(state);
    case 'button':
      if (event.spot.on === 'card') return state;
      return closeUnlessPinned(state, at, phase.is === 'open' && isOn(event.spot, phase.anchor));
    case 'key':
      if (event.key === 'modifier') return state;
      return event.key === 'escape' && phase.is === 'open' ? close(state, at, true) : cancel(state);
    case 'selection':
      return { ...(event.active ? cancel(state) : state), selecting: event.active };
    case 'hidden':
      return { ...closeUnlessPinned(state, at), pointer: undefined };
    case 'gone':
      if (phase.is === 'open' && phase.anchor === event.anchor) return closeUnlessPinned(state, at);
      return restOf(phase)?.anchor === event.anchor ? cancel(state) : state;
    case 'open':
      return show({ ...cancel(state), muted: undefined }, event.anchor, { by: 'call' });
    case 'pin':
      return phase.is === 'open' ? { ...state, phase: { ...phase, hold: pinned(phase.hold) } } : state;
    case 'close':
      return phase.is === 'open' ? close(state, at, true) : state;
    case 'tick':
      return ripen(state, at);
  }
}

/** The instant (ms) at which a `tick` changes something, if there is one. */
export function dueAt<A>({ phase, closedAt }: Intent<A>): number | undefined {
  if (phase.is === 'open' && phase.hold.by === 'grace') return phase.hold.until;
  const rest = restOf(phase);
  return rest && ripeAt(rest, closedAt);
}

/** The rest under way, be a card open or not: the moment to ask for the next card's text. */
export function restOf<A>(phase: Phase<A>): Rest<A> | undefined {
  if (phase.is === 'resting') return phase.rest;
  return phase.is === 'open' && 'rest' in phase.hold ? phase.hold.rest : undefined;
}

function ripeAt<A>(rest: Rest<A>, closedAt: number): number {
  return rest.since + (rest.since - closedAt < WARM_MS ? WARM_REST_MS : REST_MS);
}

function move<A>(state: Intent<A>, event: Movement<A>, at: number): Intent<A> {
  const { spot, buttons } = event;
  const pointer = track(state.pointer, event, at);
  const muted = state.muted && isOn(spot, state.muted) ? state.muted : undefined;
  const free = spot.on === 'mark' && spot.anchor !== muted && buttons === 0 && !state.selecting;
  const rest = free ? restOn(spot.anchor, restOf(state.phase), pointer, at) : undefined;
  return { ...state, pointer, muted, phase: follow(state.phase, spot, buttons, rest, at) };
}

/** A browser sends moves without movement after scrolling and layout; those keep their place on the screen. */
function track<A>(last: Pointer | undefined, event: Movement<A>, at: number): Pointer {
  const { x, y, screenX, screenY } = event;
  if (!last) return { x, y, screenX, screenY, movedAt: -Infinity, way: 0 };
  if (screenX === last.screenX && screenY === last.screenY) return { ...last, x, y };
  const before = at - last.movedAt <= ARRIVAL_MS ? last.way : 0;
  return { x, y, screenX, screenY, movedAt: at, way: before + Math.hypot(x - last.x, y - last.y) };
}

/** A rest begins only on a mark that the pointer went to; a tremble on one that slid under it is no going. */
function restOn<A>(anchor: A, rest: Rest<A> | undefined, pointer: Pointer, at: number): Rest<A> | undefined {
  const { x, y, movedAt, way } = pointer;
  if (rest?.anchor === anchor) {
    return Math.hypot(x - rest.x, y - rest.y) > TREMBLE_PX ? { anchor, x, y, since: at } : rest;
  }
  return way > TREMBLE_PX && at - movedAt <= ARRIVAL_MS ? { anchor, x, y, since: at } : undefined;
}

/** The phase after the pointer came to `spot`. A button held down there keeps all as it is: text is being selected. */
function follow<A>(
  phase: Phase<A>,
  spot: Spot<A>,
  buttons: number,
  rest: Rest<A> | undefined,
  at: number,
): Phase<A> {
  if (phase.is !== 'open') return rest ? { is: 'resting', rest } : IDLE;
  const { anchor, hold } = phase;
  if (hold.by === 'pin') return phase;
  const within = spot.on === 'card' || spot.on === 'bridge' || isOn(spot, anchor);
  if (hold.by === 'call') return { ...phase, hold: { by: 'call', rest: within ? undefined : rest } };
  if (within) return { ...phase, hold: { by: 'pointer' } };
  if (buttons !== 0) return phase;
  return { ...phase, hold: { by: 'grace', until: hold.by === 'grace' ? hold.until : at + LEAVE_MS, rest } };
}

/** Closes a card whose grace is over; a rest begun meanwhile on another mark goes on, warm. */
function leave<A>(state: Intent<A>, at: number): Intent<A> {
  const { phase } = state;
  if (phase.is !== 'open' || phase.hold.by !== 'grace' || at < phase.hold.until) return state;
  const { until, rest } = phase.hold;
  return { ...state, closedAt: until, phase: rest ? { is: 'resting', rest } : IDLE };
}

function ripen<A>(state: Intent<A>, at: number): Intent<A> {
  const rest = restOf(state.phase);
  return rest && at >= ripeAt(rest, state.closedAt) ? show(state, rest.anchor, { by: 'pointer' }) : state;
}

function show<A>(state: Intent<A>, anchor: A, hold: Hold<A>): Intent<A> {
  return { ...state, closedAt: -Infinity, phase: { is: 'open', anchor, hold } };
}

/** Ends a rest, and asks the pointer to move anew before the next. */
function cancel<A>(state: Intent<A>): Intent<A> {
  const { phase } = state;
  const pointer = state.pointer && { ...state.pointer, way: 0 };
  if (phase.is !== 'open') return { ...state, pointer, phase: IDLE };
  return restOf(phase)
    ? { ...state, pointer, phase: { ...phase, hold: { ...phase.hold, rest: undefined } as Hold<A> } }
    : { ...state, pointer };
}

function close<A>(state: Intent<A>, at: number, mute: boolean): Intent<A> {
  const muted = mute && state.phase.is === 'open' ? state.phase.anchor : state.muted;
  return { ...cancel(state), muted, phase: IDLE, closedAt: at };
}

function closeUnlessPinned<A>(state: Intent<A>, at: number, mute = false): Intent<A> {
  const { phase } = state;
  return phase.is === 'open' && phase.hold.by !== 'pin' ? close(state, at, mute) : cancel(state);
}

function pinned<A>(hold: Hold<A>): Hold<A> {
  if (hold.by === 'pin') return { by: hold.before };
  return { by: 'pin', before: hold.by === 'call' ? 'call' : 'pointer' };
}

function isOn<A>(spot: Spot<A>, anchor: A): boolean {
  return spot.on === 'mark' && spot.anchor === anchor;
}
