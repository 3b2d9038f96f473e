/** The folder of sources is not what the audit needs; the message is one line for people. */
export class SourcesError extends Error {}

/** 1-based, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export const within = (line: number, ranges: readonly LineRange[]): boolean =>
  ranges.some(({ first, last }) => line >= first && line <= last);

/** One Chinese turn of the transcript of #490, as `turns.tsv` corrects it. */
export interface Turn {
  /** 1-based line of the Chinese text. */
  readonly line: number;
  /** A speaker's id, `mixed` or `unclear`. */
  readonly speaker: string;
  readonly confidence: string;
  /** 1-based line on which the English text of the turn begins. */
  readonly english: number;
  /** The canonical line of which this one is a second copy. */
  readonly copyOf?: number;
}

/** A chapter of #490: the canonical lines that belong to it. */
export interface Chapter490 {
  readonly slug: string;
  readonly ranges: readonly LineRange[];
}

/** @throws SourcesError when a column is missing or a line has no number */
export function readTurns(table: string): Turn[] {
  const rows = readTable('turns.tsv', table, [
    'line',
    'true_speaker',
    'confidence',
    'english_line_start',
    'copy_of',
  ]);
  return rows.map(([line = '', speaker = '', confidence = '', english = '', copy = '']) => ({
    line: wholeNumber('turns.tsv', line),
    speaker,
    confidence,
    english: wholeNumber('turns.tsv', english),
    ...(copy !== '' && { copyOf: wholeNumber('turns.tsv', copy) }),
  }));
}

/** @throws SourcesError when a column is missing or a range is not `first-last` */
export function readChapters(table: string): Map<string, Chapter490> {
  const rows = readTable('chapters.tsv', table, ['slug', 'canonical_ranges']);
  return new Map(
    rows.map(([slug = '', ranges = '']) => [
      slug,
      { slug, ranges: ranges.split(',').filter(Boolean).map(readRange) },
    ]),
  );
}

/** `233-263` or `329`. */
function readRange(text: string): LineRange {
  const [first = '', last = first] = text.trim().split('-');
  return { first: wholeNumber('chapters.tsv', first), last: wholeNumber('chapters.tsv', last) };
}

/** The wanted columns of a tab-separated table with a head, in the order asked for. */
function readTable(name: string, table: string, columns: readonly string[]): string[][] {
  const [head = '', ...rows] = table.split(/\r?\n/).filter((row) => row.trim() !== '');
  const names = head.split('\t');
  const indexes = columns.map((column) => {
    const index = names.indexOf(column);
    if (index < 0) throw new SourcesError(`${name} has no column ${column}`);
    return index;
  });
  return rows.map((row) => {
    const cells = row.split('\t');
    return indexes.map((index) => cells[index]?.trim() ?? '');
  });
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new SourcesError(`${name}: "${text}" is not a line number`);
  return Number(text);
}
