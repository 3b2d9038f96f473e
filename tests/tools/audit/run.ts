import { type Base, readBase } from '../../../knowledge/base';
import { KnowledgeError, type Problem } from '../../../knowledge/read';
import { checkCitations } from './citations';
import { type Documents, readDocuments, TRANSCRIPT } from './documents';
import { type Fault, parseCitation } from './faults';
import { createNames } from './mentions';
import { REVIEWED_FILE, type Reviewed, readReviewed } from './reviewed';
import { type FindShared, indexSources } from './runs';
import { type Summary, summarize } from './summary';
import { textsOf } from './texts';

export interface Report {
  readonly faults: readonly Fault[];
  /** For a reader's judgement; they do not fail the audit. */
  readonly notes: readonly Fault[];
  readonly summary: Summary;
}

/**
 * Audits a knowledge folder against the documents it was written from.
 * @throws SourcesError when the folder of sources is not complete
 * @throws KnowledgeError when the base itself cannot be read
 */
export function auditFolder(knowledge: string, sources: string, reviewedFile = REVIEWED_FILE): Report {
  const base = readBase(knowledge);
  const problems: Problem[] = [];
  const reviewed = readReviewed(knowledge, reviewedFile, problems);
  if (problems.length > 0) throw new KnowledgeError(problems);
  const documents = readDocuments(sources, base.sources);
  const findings = { faults: [] as Fault[], notes: [] as Fault[] };
  checkCitations({ base, documents, names: createNames(base, reviewed.heard), findings });
  findings.faults.push(
    ...sharedText(base, indexSources(documents), reviewed.titles),
    ...staleReviews(base, documents, reviewed, reviewedFile),
  );
  return { ...findings, summary: summarize(base, documents, reviewed.uncited) };
}

/** Texts of the base that hold a sentence of a source. */
function sharedText(base: Base, findShared: FindShared, titles: readonly string[]): Fault[] {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const allowed = titles.map(letters);
  return textsOf(base).flatMap(({ file, line, key, text }) =>
    findShared(text)
      .filter((run) => !allowed.some((title) => title.includes(letters(run.text))))
      .map(({ text: run, length, unit, at }) => ({
        file,
        line,
        reason: `${key} shares ${length} ${unit} with ${at}: ${run}`,
      })),
  );
}

/** A reviewed decision that no longer holds would hide the next mistake. */
function staleReviews(
  base: Base,
  documents: Documents,
  { uncited, heard }: Reviewed,
  reviewedFile: string,
): Fault[] {
  const canonical = new Set(documents.canonical.map(({ line }) => line));
  const held = base.positions.flatMap(({ position }) => parseCitation(position.source) ?? []);
  const holds = (turn: number) =>
    held.some(({ source, first, last }) => source === TRANSCRIPT && first <= turn && turn <= last);
  const ids = new Set(base.entries.map(({ value }) => value.id));
  return [
    ...uncited.flatMap(({ file, line, turn }) => {
      const reason = canonical.has(turn)
        ? holds(turn) && `line ${turn} is said to hold no position, but one cites it`
        : `line ${turn} is not a canonical line of #490`;
      return reason ? [{ file, line, reason }] : [];
    }),
    ...heard
      .filter(({ entry }) => !ids.has(entry))
      .map(({ entry }) => ({ file: reviewedFile, line: 1, reason: `entry ${entry} does not exist` })),
  ];
}
