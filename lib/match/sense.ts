import type { Lexicon } from '../knowledge/lexicon';
import type { CueBook } from './cues';
import { bearingOf, type ReadBlock, type Signal, sentenceAround, signalsIn, signalsOf } from './evidence';
import type { Candidate } from './find';
import type { Mention, Reason } from './mention';
import * as weights from './weights';

/** What the page as a whole says; built once per read, asked for every ambiguous form. */
export interface PageSignals {
  /** Every different signal of the page, once. */
  readonly signals: readonly Signal[];
  /** What they say of an entry, by its index: the same for each of its forms on the page. */
  readonly weighed: Map<number, readonly Reason[]>;
}

/** Collects the page's different signals: a word repeated a hundred times says no more than one. */
export function pageSignals(blocks: Iterable<ReadBlock>): PageSignals {
  const cues = new Map<number, Signal>();
  const entries = new Map<number, Signal>();
  for (const { findings } of blocks) {
    for (const signal of signalsOf(findings).different) {
      if (signal.cue >= 0) cues.set(signal.cue, signal);
      else entries.set(signal.entry, signal);
    }
  }
  return { signals: [...cues.values(), ...entries.values()], weighed: new Map() };
}

/** Decides what the surface forms of a text mean. */
export interface Judge {
  /** The mentions of one block of a page that has been read whole. */
  decide(blocks: readonly ReadBlock[], index: number, page: PageSignals): Mention[];
  /** The mentions that need no evidence: what can be marked before the page has been read. */
  certain(block: Pick<ReadBlock, 'text' | 'findings'>): Mention[];
}

/**
 * Makes the judge of senses for a lexicon and the cues known of it. Evidence counts with falling weight: the sentence, the block, the
 * heading over it, the blocks beside it, the page. A form without other senses needs none.
 */
export function createJudge(lexicon: Lexicon, book: CueBook): Judge {
  const cueWord = (signal: Signal) =>
    (signal.cue >= 0 ? book.words[signal.cue] : lexicon.entries[signal.entry]?.id) as string;

  const byForm = ({ text }: Pick<ReadBlock, 'text'>, candidate: Candidate): Mention => {
    const evidence = text.slice(candidate.start, candidate.end);
    return mention(lexicon, candidate, [{ from: 'form', evidence, weight: weights.THRESHOLD }]);
  };
  return { decide, certain };

  function certain(block: Pick<ReadBlock, 'text' | 'findings'>): Mention[] {
    return block.findings.candidates
      .filter(({ ambiguous }) => ambiguous === 'no')
      .map((candidate) => byForm(block, candidate));
  }

  function decide(blocks: readonly ReadBlock[], index: number, page: PageSignals): Mention[] {
    const block = blocks[index] as ReadBlock;
    /** What stands around the block says the same to all its mentions of an entry. */
    const around = new Map<number, Reason[]>();
    return block.findings.candidates.flatMap((candidate) => {
      if (candidate.ambiguous === 'no') return [byForm(block, candidate)];
      const { entry } = candidate;
      // Its sense has not been told yet: silence.
      if (!book.has(entry)) return [];
      const outside = around.get(entry) ?? judgeAround(entry, blocks, index, page);
      around.set(entry, outside);
      const reasons = [...judgeInside(candidate, block), ...outside];
      if (sum(reasons) < weights.THRESHOLD) return [];
      return [
        mention(
          lexicon,
          candidate,
          reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
        ),
      ];
    });
  }

  /** The evidence of the form itself, its sentence and the rest of its block. */
  function judgeInside(candidate: Candidate, { text, findings }: ReadBlock): Reason[] {
    const { start, end, entry, ambiguous, version } = candidate;
    const signals = signalsOf(findings);
    const sentence = sentenceAround(text, candidate);
    const beyond = signals.different.filter(({ first, last }) => first < sentence.from || last > sentence.to);
    const reasons: Reason[] = [
      ...weigh(signalsIn(signals, sentence, candidate), entry, 'sentence', weights.SENTENCE),
      ...weigh(beyond, entry, 'block', weights.BLOCK),
    ];
    if (version) reasons.push({ from: 'adjacent', evidence: version, weight: weights.VERSION });
    if (ambiguous === 'rarely') {
      reasons.push({ from: 'form', evidence: text.slice(start, end), weight: weights.LIKELY });
    }
    return reasons;
  }

  /** The evidence of the heading over a block, of the blocks beside it and of the page. */
  function judgeAround(
    entry: number,
    blocks: readonly ReadBlock[],
    index: number,
    page: PageSignals,
  ): Reason[] {
    const { section, findings } = blocks[index] as ReadBlock;
    const heading = section.heading === findings ? undefined : section.heading;
    return [
      ...(heading ? weigh(signalsOf(heading).different, entry, 'heading', weights.HEADING) : []),
      ...weigh(signalsNear(blocks, index), entry, 'near', weights.NEAR),
      ...judgePage(entry, page),
    ];
  }

  /** The evidence of the page; where it holds a rival sense, it says nothing. */
  function judgePage(entry: number, { signals, weighed }: PageSignals): readonly Reason[] {
    const before = weighed.get(entry);
    if (before) return before;
    const rival = signals.some((signal) => bearingOf(signal, entry, book)?.sign === -1);
    const reasons = rival ? [] : weigh(signals, entry, 'page', weights.PAGE);
    weighed.set(entry, reasons);
    return reasons;
  }

  /** The reasons that signals give, the strongest first; a word counts once, and each sign only up to its limit. */
  function weigh(
    signals: readonly Signal[],
    entry: number,
    from: Reason['from'],
    scale: weights.Weights,
  ): Reason[] {
    const { limit, rivalLimit = limit } = scale;
    const room = { for: limit, against: rivalLimit };
    const seen = new Set<string>();
    const kept: Reason[] = [];
    for (const { signal, weight } of byWeight(signals, entry, scale)) {
      const sign = weight > 0 ? 'for' : 'against';
      const evidence = cueWord(signal);
      if (room[sign] <= 0 || seen.has(evidence)) continue;
      seen.add(evidence);
      const counted = Math.sign(weight) * Math.min(Math.abs(weight), room[sign]);
      room[sign] -= Math.abs(counted);
      kept.push({ from, evidence, weight: counted });
    }
    return kept;
  }

  function byWeight(signals: readonly Signal[], entry: number, { own, domain, rival }: weights.Weights) {
    const weighed: { signal: Signal; weight: number }[] = [];
    for (const signal of signals) {
      const bears = bearingOf(signal, entry, book);
      const weight = !bears ? 0 : bears.sign < 0 ? -rival : bears.domain ? domain : own;
      if (weight !== 0) weighed.push({ signal, weight });
    }
    return weighed.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  }
}

/** Signals of the blocks next to this one in its section; the heading speaks for itself. */
function signalsNear(blocks: readonly ReadBlock[], index: number): Signal[] {
  const { section } = blocks[index] as ReadBlock;
  const from = Math.max(0, index - weights.NEAR_BLOCKS);
  return blocks
    .slice(from, index + weights.NEAR_BLOCKS + 1)
    .filter((block, offset) => from + offset !== index && block.section === section)
    .filter(({ findings }) => findings !== section.heading)
    .flatMap(({ findings }) => signalsOf(findings).different);
}

function mention(
  lexicon: Lexicon,
  { start, end, entry, version }: Candidate,
  reasons: readonly Reason[],
): Mention {
  const { id, kind } = lexicon.entries[entry] as Lexicon['entries'][number];
  return { start, end, id, kind, ...(version !== undefined && { version }), reasons };
}

const sum = (reasons: readonly Reason[]) => reasons.reduce((total, { weight }) => total + weight, 0);
