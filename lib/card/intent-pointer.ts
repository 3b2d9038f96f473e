import type { Hold, Intent, Movement, Phase, Place, Pointer, Rest, Rules, Spot } from './intent-state';
import { ARRIVAL_MS, LEAVE_MS, TREMBLE_PX } from './timing';

export const IDLE = { is: 'idle' } as const;

/** What a move of the pointer brings about. A rest begins where the rules let it. */
export function move<A>(state: Intent<A>, event: Movement<A>, at: number, { trigger }: Rules): Intent<A> {
  const { spot, buttons, shift } = event;
  const over = spot.on === 'mark' ? spot.anchor : undefined;
  const pointer = { ...track(state.pointer, event, at), over };
  const muted = over !== undefined && over === state.muted ? over : undefined;
  const opens = trigger === 'hover' || (trigger === 'key' && shift);
  const free = opens && over !== muted && buttons === 0 && !state.selecting;
  const rest = free && over !== undefined ? restOn(over, restOf(state.phase), pointer, at) : undefined;
  return { ...state, pointer, muted, phase: follow(state.phase, spot, buttons, rest, at) };
}

/** Shift pressed on a mark begins a rest there, whatever brought the mark under the pointer; let go, it ends it. */
export function shift<A>(state: Intent<A>, down: boolean, at: number): Intent<A> {
  if (!down) return dropRest(state);
  const { over, x = 0, y = 0 } = state.pointer ?? {};
  if (over === undefined || over === state.muted || state.selecting) return state;
  const rest = { anchor: over, x, y, since: at };
  return { ...state, phase: follow(state.phase, { on: 'mark', anchor: over }, 0, rest, at) };
}

/** A browser sends moves without movement after scrolling and layout; those keep their place on the screen. */
function track<A>(known: Pointer<A> | undefined, event: Movement<A>, at: number): Pointer<A> {
  const { x, y, screenX, screenY } = event;
  const last = known ?? { ...placeOf(event.from), movedAt: -Infinity, way: 0 };
  if (screenX === last.screenX && screenY === last.screenY) return { ...last, x, y };
  const before = at - last.movedAt <= ARRIVAL_MS ? last.way : 0;
  return { x, y, screenX, screenY, movedAt: at, way: before + Math.hypot(x - last.x, y - last.y) };
}

/** An event of the browser keeps its fields with its kind: they cannot be spread. */
const placeOf = ({ x, y, screenX, screenY }: Place): Place => ({ x, y, screenX, screenY });

/**
 * A rest begins only on a mark that the pointer went to; a tremble on one that slid under it is no going, but one
 * from mark to mark is.
 */
function restOn<A>(
  anchor: A,
  rest: Rest<A> | undefined,
  pointer: Pointer<A>,
  at: number,
): Rest<A> | undefined {
  const { x, y, movedAt, way } = pointer;
  if (rest?.anchor === anchor) {
    return Math.hypot(x - rest.x, y - rest.y) > TREMBLE_PX ? { anchor, x, y, since: at } : rest;
  }
  const went = rest ? movedAt === at : way > TREMBLE_PX && at - movedAt <= ARRIVAL_MS;
  return went ? { anchor, x, y, since: at } : undefined;
}

/** The phase after the pointer came to `spot`. A button held down there keeps all as it is: text is being selected. */
export function follow<A>(
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

/** Ends the rest under way; an open card stays. */
export function dropRest<A>(state: Intent<A>): Intent<A> {
  const { phase } = state;
  if (phase.is !== 'open') return { ...state, phase: IDLE };
  return restOf(phase)
    ? { ...state, phase: { ...phase, hold: { ...phase.hold, rest: undefined } as Hold<A> } }
    : state;
}

/** The rest under way, be a card open or not: the moment to ask for the next card's text. */
export function restOf<A>(phase: Phase<A>): Rest<A> | undefined {
  if (phase.is === 'resting') return phase.rest;
  return phase.is === 'open' && 'rest' in phase.hold ? phase.hold.rest : undefined;
}

/** Does the pointer lie on this mark? */
export function isOn<A>(spot: Spot<A>, anchor: A): boolean {
  return spot.on === 'mark' && spot.anchor === anchor;
}
