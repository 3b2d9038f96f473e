import type { Base } from '../../../knowledge/base';
import { KINDS, SPEAKERS } from '../../../lib/knowledge/types';
import { type Documents, spokenText, TRANSCRIPT } from './documents';
import { parseCitation } from './faults';
import type { Uncited } from './reviewed';

/** A chapter with fewer positions has probably not been read with care. */
export const FEW_POSITIONS = 3;
/** UTF-16 units of Chinese; a shorter turn is mostly a question or an aside. */
export const LONG_TURN = 200;

/** What the base holds, for people; counts by their name. */
export interface Summary {
  readonly entries: Counts;
  readonly speakers: Counts;
  readonly confidence: Counts;
  /** Positions by chapter, those with none too; `lf490 05 transformer-evolution`. */
  readonly chapters: Counts;
  /** Long canonical lines of #490 that no entry, no position and no reviewed list names. */
  readonly uncited: readonly {
    readonly line: number;
    readonly characters: number;
    readonly chapter: string;
  }[];
}
export type Counts = readonly (readonly [name: string, count: number])[];

export function summarize(base: Base, documents: Documents, reviewed: readonly Uncited[]): Summary {
  const count = <T>(names: readonly string[], items: readonly T[], nameOf: (item: T) => string): Counts =>
    names.map((name) => [name, items.filter((item) => nameOf(item) === name).length]);
  const chapterName = (episode: string, index: number) => {
    const slug = base.episodes.find(({ id }) => id === episode)?.chapters[index]?.slug ?? '';
    return `${episode} ${String(index + 1).padStart(2, '0')} ${slug}`;
  };
  const names = base.episodes.flatMap(({ id, chapters }) =>
    chapters.map((_, index) => chapterName(id, index)),
  );
  const chapters = count(names, base.positions, ({ episode, chapter }) => chapterName(episode, chapter));
  return {
    entries: count(KINDS, base.entries, ({ value }) => value.kind),
    speakers: count(SPEAKERS, base.positions, ({ position }) => position.speaker),
    confidence: count(['high', 'medium'], base.positions, ({ position }) => position.confidence),
    chapters,
    uncited: uncitedTurns(base, documents, reviewed),
  };
}

function uncitedTurns(base: Base, documents: Documents, reviewed: readonly Uncited[]): Summary['uncited'] {
  const cited = [
    ...base.entries.flatMap(({ value }) => value.sources),
    ...base.positions.map(({ position }) => position.source),
  ].flatMap((text) => parseCitation(text) ?? []);
  const known = new Set(reviewed.map(({ turn }) => turn));
  const isCited = (line: number) =>
    cited.some(({ source, first, last }) => source === TRANSCRIPT && first <= line && line <= last);
  const chapterOf = (line: number) =>
    [...documents.chapters.values()].find(({ ranges }) =>
      ranges.some((r) => r.first <= line && line <= r.last),
    );
  const lines = documents.lines.get(TRANSCRIPT) ?? [];
  return documents.canonical
    .map(({ line }) => ({
      line,
      characters: spokenText(lines[line - 1] ?? '').length,
      chapter: chapterOf(line)?.slug ?? '',
    }))
    .filter(({ line, characters }) => characters > LONG_TURN && !known.has(line) && !isCited(line));
}

/** The summary as a person reads it, some forty lines. */
export function formatSummary(summary: Summary): string {
  const total = (counts: Counts) => counts.reduce((sum, [, count]) => sum + count, 0);
  const list = (counts: Counts) => counts.map(([name, count]) => `${name} ${count}`).join(', ');
  const thin = summary.chapters.filter(([, count]) => count < FEW_POSITIONS);
  const byChapter = new Map<string, number[]>();
  for (const { line, chapter } of summary.uncited)
    byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), line]);
  return [
    `${total(summary.entries)} entries: ${list(summary.entries)}`,
    `${total(summary.speakers)} positions: ${list(summary.speakers)}; confidence: ${list(summary.confidence)}`,
    'positions by chapter:',
    ...summary.chapters.map(
      ([name, count]) =>
        `  ${String(count).padStart(3)}  ${name}${count < FEW_POSITIONS ? '  (little)' : ''}`,
    ),
    `${thin.length} chapters with fewer than ${FEW_POSITIONS} positions`,
    `${summary.uncited.length} canonical lines of #490 over ${LONG_TURN} characters that nobody cites`,
    ...[...byChapter].map(([chapter, lines]) => `  ${chapter}: ${lines.join(', ')}`),
  ].join('\n');
}
