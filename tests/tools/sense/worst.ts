import { THRESHOLD } from '../../../lib/match/weights';
import { type Methods, type Result, verdictAt } from './measure';
import type { Placed } from './score';

/** How much text around an error is shown on each side, in UTF-16 units, and how many of its reasons. */
const CONTEXT = 70;
const REASONS = 6;

interface Fault {
  readonly what: 'wrong' | 'missed' | 'boundary';
  /** How far the judge was from being right; forms that it does not know come first. */
  readonly distance: number;
  readonly lines: readonly string[];
}

/** The errors of the program that were furthest from right, with the judge's reasons. */
export function worstErrors(results: readonly Result[], methods: Methods, most: number): string {
  const faults = results.flatMap((result) => faultsOf(result, methods));
  return faults
    .sort((a, b) => b.distance - a.distance)
    .slice(0, most)
    .flatMap(({ lines }) => lines)
    .join('\n');
}

function faultsOf({ passage, wrong, missed, inexact }: Result, { explain, idOf }: Methods): Fault[] {
  if (wrong.length + missed.length + inexact.length === 0) return [];
  const verdicts = explain(passage);
  const fault = (what: Fault['what'], place: Placed): Fault => {
    const verdict = verdictAt(verdicts[place.block] ?? [], place);
    const text = passage.blocks[place.block]?.text ?? '';
    const total = verdict?.total.toFixed(2) ?? 'no form';
    const other =
      verdict && idOf(verdict.candidate.entry) !== place.id
        ? ` (read as ${idOf(verdict.candidate.entry)})`
        : '';
    return {
      what,
      distance: verdict ? Math.abs(verdict.total - THRESHOLD) : Number.POSITIVE_INFINITY,
      lines: [
        `${what} ${place.id}${other} [${text.slice(place.start, place.end)}] ${total} in ${passage.name}, line ${place.block + 3}`,
        `    ${text.slice(Math.max(0, place.start - CONTEXT), place.end + CONTEXT)}`,
        `    ${(verdict?.reasons ?? [])
          .slice(0, REASONS)
          .map(
            ({ from, evidence, weight }) =>
              `${from} ${evidence} ${weight > 0 ? '+' : ''}${+weight.toFixed(2)}`,
          )
          .join(', ')}`,
      ],
    };
  };
  return [
    ...wrong.map((place) => fault('wrong', place)),
    ...missed.map((place) => fault('missed', place)),
    ...inexact.map((place) => fault('boundary', place)),
  ];
}
