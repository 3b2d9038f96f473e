import { dropRest, follow, IDLE, isOn, move, restOf, shift } from './intent-pointer';
import type { Hold, Intent, IntentEvent, Phase, Rest, Rules, Spot } from './intent-state';
import { REST_MS, SCROLL_PX, WARM_MS, WARM_REST_MS } from './timing';

export { restOf };

/** The state in which a page begins. */
export const NO_INTENT: Intent<never> = { phase: IDLE, selecting: false, closedAt: -Infinity };

/**
 * The behaviour of the card: what follows when `event` happens at the instant `at` (ms, any fixed origin,
 * never going back). Send a `tick` at `dueAt`; a tick that comes early or late does no harm.
 */
export function reduce<A extends object>(
  before: Intent<A>,
  event: IntentEvent<A>,
  at: number,
  rules: Rules,
): Intent<A> {
  const state = leave(before, at);
  const { phase } = state;
  switch (event.type) {
    case 'move':
      return move(state, event, at, rules);
    case 'left':
      return { ...state, muted: undefined, phase: follow(phase, { on: 'page' }, 0, undefined, at) };
    case 'scroll':
      if (event.px === 0) return state;
      return event.px > SCROLL_PX ? closeBesideWord(state, at, rules) : cancel(state);
    case 'wheel':
      return cancel(state);
    case 'button':
      return event.spot.on === 'card' ? state : press(state, event.spot, at);
    case 'key':
      if (event.key === 'modifier') return state;
      return event.key === 'escape' && phase.is === 'open' ? close(state, at, true) : cancel(state);
    case 'shift':
      return rules.trigger === 'key' ? shift(state, event.down, at) : state;
    case 'selection':
      return { ...(event.active ? cancel(state) : state), selecting: event.active };
    case 'hidden':
      return { ...closeBesideWord(state, at, rules), pointer: undefined };
    case 'gone':
      if (isOpen(phase, event.anchor)) return closeBesideWord(state, at, rules);
      return restOf(phase)?.anchor === event.anchor ? cancel(state) : state;
    case 'cardless':
      return isOpen(phase, event.anchor) ? close(state, at, false) : state;
    case 'open':
      return show({ ...cancel(state), muted: undefined }, event.anchor, { by: 'call' });
    case 'tap':
      return tap(state, event.anchor);
    case 'pin':
      return phase.is === 'open' ? { ...state, phase: { ...phase, hold: pinned(phase.hold) } } : state;
    case 'close':
      return phase.is === 'open' ? close(state, at, true) : state;
    case 'tick':
      return ripen(state, at, rules);
  }
}

/** The instant (ms) at which a `tick` changes something, if there is one. */
export function dueAt<A>({ phase, closedAt }: Intent<A>): number | undefined {
  if (phase.is === 'open' && phase.hold.by === 'grace') return phase.hold.until;
  const rest = restOf(phase);
  return rest && ripeAt(rest, closedAt);
}

function ripeAt<A>(rest: Rest<A>, closedAt: number): number {
  return rest.since + (rest.since - closedAt < WARM_MS ? WARM_REST_MS : REST_MS);
}

/** A press outside of the card closes it; on its own mark it also keeps the mark silent. */
function press<A>(state: Intent<A>, spot: Spot<A>, at: number): Intent<A> {
  const { phase } = state;
  const own = phase.is === 'open' && phase.hold.by !== 'pin' && isOn(spot, phase.anchor);
  return { ...closeUnlessPinned(state, at, own), shut: own ? phase.anchor : undefined };
}

/** A tap opens; on the mark of the open card it has closed it already, unless that is pinned. */
function tap<A>(state: Intent<A>, anchor: A): Intent<A> {
  if (anchor === state.shut || isOpen(state.phase, anchor)) return { ...state, shut: undefined };
  return show({ ...cancel(state), muted: undefined }, anchor, { by: 'call' });
}

/** Closes a card whose grace is over; a rest begun meanwhile on another mark goes on, warm. */
function leave<A>(state: Intent<A>, at: number): Intent<A> {
  const { phase } = state;
  if (phase.is !== 'open' || phase.hold.by !== 'grace' || at < phase.hold.until) return state;
  const { until, rest } = phase.hold;
  return { ...state, closedAt: until, phase: rest ? { is: 'resting', rest } : IDLE };
}

/** A card in a corner is not beside its word: the pointer's leaving the word says nothing, so it stays like one called for. */
function ripen<A>(state: Intent<A>, at: number, { placement }: Rules): Intent<A> {
  const rest = restOf(state.phase);
  if (!rest || at < ripeAt(rest, state.closedAt)) return state;
  return show(state, rest.anchor, { by: placement === 'corner' ? 'call' : 'pointer' });
}

function show<A>(state: Intent<A>, anchor: A, hold: Hold<A>): Intent<A> {
  return { ...state, closedAt: -Infinity, phase: { is: 'open', anchor, hold } };
}

/** Ends a rest, and asks the pointer to move anew before the next. */
function cancel<A>(state: Intent<A>): Intent<A> {
  const pointer = state.pointer && { ...state.pointer, way: 0, over: undefined };
  return { ...dropRest(state), pointer };
}

function close<A>(state: Intent<A>, at: number, mute: boolean): Intent<A> {
  const muted = mute && state.phase.is === 'open' ? state.phase.anchor : state.muted;
  return { ...cancel(state), muted, phase: IDLE, closedAt: at };
}

function closeUnlessPinned<A>(state: Intent<A>, at: number, mute = false): Intent<A> {
  const { phase } = state;
  return phase.is === 'open' && phase.hold.by !== 'pin' ? close(state, at, mute) : cancel(state);
}

/** Closes what the page's moving on has parted from its word; a card in a corner stands by itself. */
function closeBesideWord<A>(state: Intent<A>, at: number, { placement }: Rules): Intent<A> {
  return placement === 'corner' ? cancel(state) : closeUnlessPinned(state, at);
}

function pinned<A>(hold: Hold<A>): Hold<A> {
  if (hold.by === 'pin') return { by: hold.before };
  return { by: 'pin', before: hold.by === 'call' ? 'call' : 'pointer' };
}

function isOpen<A>(phase: Phase<A>, anchor: A): boolean {
  return phase.is === 'open' && phase.anchor === anchor;
}
