import { givenNameBefore } from './adjacent';
import type { Findings, ReadText } from './evidence';
import type { Candidate } from './find';

/** By text, the surnames in it that go on about another bearer, with that one's given name. */
const known = new WeakMap<Findings, ReadonlyMap<Candidate, string>>();

/**
 * Whose a surname is where another bearer was named last in its block: `The designer Alexander Wang … Wang will sell`.
 * @returns the other's given name, or undefined where nobody else bears it
 */
export function otherBearer(block: ReadText, candidate: Candidate): string | undefined {
  const others = known.get(block.findings) ?? othersIn(block);
  known.set(block.findings, others);
  return others.get(candidate);
}

function othersIn({ text, findings }: ReadText): ReadonlyMap<Candidate, string> {
  /** By entry, the given name that was last read before its surname. */
  const last = new Map<number, string>();
  const others = new Map<Candidate, string>();
  let end = 0;
  for (const candidate of findings.candidates) {
    const { entry, ambiguous, start } = candidate;
    const isNamed = end > 0 && end === start - 1;
    end = candidate.end;
    if (ambiguous !== 'short') {
      last.delete(entry);
      continue;
    }
    const other = (isNamed ? undefined : givenNameBefore(text, start)) ?? last.get(entry);
    if (other === undefined) continue;
    last.set(entry, other);
    others.set(candidate, other);
  }
  return others;
}
