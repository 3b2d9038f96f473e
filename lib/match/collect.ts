import type { CueHit } from './cues';
import {
  type BlockSignals,
  type DifferentSignal,
  type Doubt,
  type Findings,
  firstFrom,
  type Occurrence,
  type Signal,
} from './evidence';
import type { Candidate } from './find';

/**
 * The cues and the named entries of a text.
 * @param doubts by candidate, how far it is in doubt that it names its entry; undefined where it says nothing
 */
export function collectSignals(
  { cues, candidates }: Findings,
  doubts: readonly (Doubt | undefined)[],
): BlockSignals {
  const different = new Map<number, { signal: Signal; first: number; last: number }>();
  const occurrences: Occurrence[] = [];
  const note = (start: number, end: number, signal: Signal) => {
    const key = keyOf(signal);
    let known = different.get(key);
    if (known) known.last = end;
    else {
      known = { signal, first: start, last: end };
      different.set(key, known);
    }
    occurrences.push({ signal: known.signal, start, end });
  };
  let next = 0;
  const noteCuesTo = (to: number) => {
    for (; next < cues.length && (cues[next] as CueHit).start <= to; next++) {
      const hit = cues[next] as CueHit;
      note(hit.start, hit.end, signalOf(hit, candidates, doubts));
    }
  };
  candidates.forEach(({ start, end, entry }, index) => {
    const doubt = doubts[index];
    if (!doubt) return;
    // Of what begins at one place, cues come first.
    noteCuesTo(start);
    note(start, end, { cue: -1, entry, doubt });
  });
  noteCuesTo(Infinity);
  const all: readonly DifferentSignal[] = [...different.values()];
  return { occurrences, different: all, said: all.map(({ signal }) => signal) };
}

const DOUBTS: readonly Doubt[] = ['none', 'little', 'some', 'open', 'owner', 'clear'];
/** More than there are cue words, entries and kinds of doubt: numbers below these make one number without loss. */
const CUES = 2 ** 20;
const ENTRIES = 2 ** 16;

/** Equal for signals that say the same. */
function keyOf({ cue, entry, doubt, holds = -1, within = -1 }: Signal): number {
  if (cue < 0) return -1 - nameKey(entry, doubt);
  return 3 * (cue + CUES * (holds + 1 + ENTRIES * (within + 1))) + cueDoubt(doubt);
}

/** Equal for signals that say the same, but of the form that their cue holds. */
export const plainKeyOf = ({ cue, entry, doubt, within = -1 }: Signal): number =>
  cue < 0 ? -1 - nameKey(entry, doubt) : 3 * (cue + CUES * (within + 1)) + cueDoubt(doubt);

const cueDoubt = (doubt: Doubt) => (doubt === 'owner' ? 2 : +(doubt === 'open'));

const nameKey = (entry: number, doubt: Doubt) => entry * DOUBTS.length + DOUBTS.indexOf(doubt);

function signalOf(
  { start, end, cue }: CueHit,
  candidates: readonly Candidate[],
  doubts: readonly (Doubt | undefined)[],
): Signal {
  const next = firstFrom(candidates, start);
  const held = candidates[next];
  if (held && held.end <= end && held.end - held.start < end - start)
    return { cue, entry: -1, doubt: 'none', holds: held.entry };
  const index = held?.start === start ? next : next - 1;
  const around = candidates[index];
  if (!around || around.start > start || end > around.end) return { cue, entry: -1, doubt: 'none' };
  // Of a cue, the doubt tells whether the name in which it stands may be meant, and whether it may be a company's.
  const doubt = doubts[index];
  return {
    cue,
    entry: -1,
    doubt: doubt === 'owner' ? 'owner' : doubt ? 'open' : 'none',
    within: around.entry,
  };
}
