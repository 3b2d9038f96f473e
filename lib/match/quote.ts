import type { ReadText } from './evidence';
import type { Reason } from './mention';

/**
 * A reason in the words of the page: cues are kept in one spelling, without capitals and with Simplified characters, and
 * a reader shall find them where they stand.
 * @param texts in the order in which they are looked into
 * @param words of the cues by their numbers
 */
export function asWritten(reason: Reason, texts: readonly ReadText[], words: readonly string[]): Reason {
  for (const { text, findings } of texts) {
    const hit = findings.cues.find(({ cue }) => words[cue] === reason.evidence);
    if (hit) return { ...reason, evidence: text.slice(hit.start, hit.end) };
  }
  return reason;
}
