import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../knowledge/schema';
import {
  type Chapter490,
  type LineRange,
  readChapters,
  readTurns,
  SourcesError,
  type Turn,
  within,
} from './tables';

/** Ids in `knowledge/sources.yaml` of the two documents that positions may cite. */
export const TRANSCRIPT = 'lf490';
export const REWRITE = 'lf459';

/** The documents behind the base, as given on this machine; their text never leaves it. */
export interface Documents {
  /** Lines by source id; line 1 is at index 0. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** The Chinese turns of #490 by their line. */
  readonly turns: ReadonlyMap<number, Turn>;
  /** The turns that are not second copies, in the order of the conversation. */
  readonly canonical: readonly Turn[];
  /** Of #490, by slug. */
  readonly chapters: ReadonlyMap<string, Chapter490>;
  /** First and last line of each chapter of #459, which the rewrite numbers from 1; index 0 is chapter 1. */
  readonly rewriteChapters: readonly LineRange[];
}

/**
 * Reads the documents that `sources.yaml` names and the two tables made from them.
 * @throws SourcesError when the folder or one of the files is missing
 */
export function readDocuments(folder: string, sources: readonly Source[]): Documents {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new SourcesError(`${folder}: no such folder of sources`);
  }
  const read = (name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw new SourcesError(`${folder} lacks ${name}`);
    return readFileSync(path, 'utf8');
  };
  const lines = new Map(sources.map(({ id, file }) => [id, read(file).split(/\r?\n/)]));
  const chapters = readChapters(read('chapters.tsv'));
  const turns = readTurns(read('turns.tsv'));
  const inChapters = (line: number) => [...chapters.values()].some(({ ranges }) => within(line, ranges));
  return {
    lines,
    turns: new Map(turns.map((turn) => [turn.line, turn])),
    canonical: turns.filter(({ line, copyOf }) => copyOf === undefined && inChapters(line)),
    chapters,
    rewriteChapters: headedChapters(lines.get(REWRITE) ?? []),
  };
}

/** A line without the label of its speaker, which the transcript often gets wrong. */
export function spokenText(line: string): string {
  return line.replace(/^\s*\*\*[^*]{1,40}[:：]\*\*\s*/, '');
}

/** The chapters of a document whose headings are `# Chapter 7: …`. */
function headedChapters(lines: readonly string[]): LineRange[] {
  const starts = lines.flatMap((line, index) => (/^# Chapter \d+\b/.test(line) ? [index + 1] : []));
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? lines.length + 1) - 1 }));
}
