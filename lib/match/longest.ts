import type { Candidate } from './find';

/**
 * At one beginning the longer name wins; of two as long, a form of its own wins over a family's version, and the form
 * that is longer without its plural (`Interconnects`, the newsletter) over the other. Of two versions of one family the
 * fuller is kept, of two families the closer.
 * @param b found after `a`, so its form is at least as long
 */
export function longerOf(a: Candidate, b: Candidate): Candidate {
  if (a.end !== b.end) return a.end > b.end ? a : b;
  if (a.version === undefined || b.version === undefined) return b.version === undefined ? b : a;
  return a.entry === b.entry ? a : b;
}

/** Of overlapping names the longest stays, of equally long ones the first. */
export function longestWins(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (let from = 0; from < candidates.length; ) {
    let to = from + 1;
    let reach = (candidates[from] as Candidate).end;
    for (; to < candidates.length && (candidates[to] as Candidate).start < reach; to++) {
      reach = Math.max(reach, (candidates[to] as Candidate).end);
    }
    kept.push(...(to === from + 1 ? [candidates[from] as Candidate] : resolve(candidates.slice(from, to))));
    from = to;
  }
  return kept;
}

function resolve(cluster: readonly Candidate[]): Candidate[] {
  const byLength = [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const origin = (cluster[0] as Candidate).start;
  const taken: boolean[] = [];
  const take = ({ start, end }: Candidate) => {
    for (let at = start - origin; at < end - origin; at++) if (taken[at]) return false;
    for (let at = start - origin; at < end - origin; at++) taken[at] = true;
    return true;
  };
  const kept: Candidate[] = [];
  const lost: Candidate[] = [];
  for (const candidate of byLength) (take(candidate) ? kept : lost).push(candidate);
  // `the OLMo base model`: the word is taken, the name is not.
  return [...kept, ...lost.flatMap(withoutVersion).filter(take)].sort((a, b) => a.start - b.start);
}

/** A name without the words read as its version; a number is no other name's, so it stays with its own. */
function withoutVersion({ version, ...name }: Candidate): Candidate[] {
  if (version === undefined || /\d/.test(version)) return [];
  return [{ ...name, end: name.end - version.length - 1 }];
}
