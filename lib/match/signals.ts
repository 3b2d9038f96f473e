import { isFullVersion } from './adjacent';
import { collectSignals } from './collect';
import type { CueBook } from './cues';
import { type BlockSignals, type Doubt, type Findings, type ReadText, SILENT } from './evidence';
import { type Candidate, isCertain } from './find';
import type { OwnBlock } from './own-block';
import { sum } from './reasons';
import * as weights from './weights';

/** Tells what a text says about the senses of others. */
export type SignalsOf = (block: ReadText) => BlockSignals;

/** Prepares what each text says once, so that a block full of mentions stays linear. */
export function createSignals(book: CueBook, ownBlock: OwnBlock): SignalsOf {
  const known = new WeakMap<Findings, BlockSignals>();
  return (block) => {
    const { cues, candidates } = block.findings;
    if (cues.length === 0 && candidates.length === 0) return SILENT;
    const before = known.get(block.findings);
    if (before) return before;
    const certain = candidates.map((candidate) => (isCertain(candidate) ? ('none' as const) : undefined));
    const sure = collectSignals(block.findings, certain);
    const doubts = candidates.map((candidate) => doubtOf(candidate, block, sure));
    // What was weighed against these signals is asked for again where they stay the same.
    const isSame = doubts.every((doubt, index) => doubt === certain[index]);
    const signals = isSame ? sure : collectSignals(block.findings, doubts);
    known.set(block.findings, signals);
    return signals;
  };

  /** A form that is all but certain speaks for others too, unless its own block speaks against it. */
  function doubtOf(candidate: Candidate, block: ReadText, sure: BlockSignals): Doubt | undefined {
    const { entry, ambiguous, version } = candidate;
    if (isCertain(candidate)) return 'none';
    if (ambiguous === 'short' || ambiguous === 'broad' || !book.has(entry)) return undefined;
    const question = ownBlock.ask(block, candidate);
    const total = sum(ownBlock.reasons(block, candidate, question, sure));
    if (ambiguous === 'yes' && !version) {
      if (total >= weights.CLEAR && question.isName) return 'clear';
      if (total < 0 || question.common) return undefined;
      if (ownBlock.lexicon.entries[entry]?.kind === 'place') return undefined;
      return question.isTelling ? 'owner' : 'open';
    }
    if (total < weights.THRESHOLD) return undefined;
    if (!version) return 'some';
    return isFullVersion(version) ? 'none' : 'little';
  }
}
