import type { Base, PlacedPosition } from '../../../knowledge/base';
import { type Documents, REWRITE, TRANSCRIPT } from './documents';
import { type Citation, type Findings, parseCitation } from './faults';
import { contextOf, mentionOf, type Names } from './mentions';
import { within } from './tables';

/** Turns whose speaker is a guess credit nobody. */
const TRUSTED = ['high', 'medium'];
/** The conversation's own voice, where the rewrite of #459 names nobody. */
const CONVERSATION = 'lf459';

/** What every check looks at, and where it tells. */
export interface Audit {
  readonly base: Base;
  readonly documents: Documents;
  readonly names: Names;
  readonly findings: Findings;
}

/** Checks every citation of entries and positions against the documents. Debates cite through positions. */
export function checkCitations(audit: Audit): void {
  const { base, documents, findings } = audit;
  for (const { value, file, lineOf } of base.entries) {
    value.sources.forEach((source, index) => {
      const citation = parseCitation(source);
      if (!citation) return;
      const at = { file, line: lineOf(['sources', index]) };
      const reason = misplaced(documents, citation);
      if (reason) findings.faults.push({ ...at, reason });
      else
        tellMention(audit, citation, [value.id], (kind, text) =>
          findings[kind].push({ ...at, reason: text }),
        );
    });
  }
  for (const placed of base.positions) checkPosition(audit, placed);
}

function checkPosition(audit: Audit, placed: PlacedPosition): void {
  const { position, file, line } = placed;
  const tell = (kind: keyof Findings, reason: string) =>
    audit.findings[kind].push({ file, line, reason: `${position.id}: ${reason}` });
  const fault = (reason: string) => tell('faults', reason);
  const citation = parseCitation(position.source);
  if (citation?.source !== placed.episode) {
    fault(`cites ${position.source}; a position of ${placed.episode} cites ${placed.episode} alone`);
    return;
  }
  const reason = misplaced(audit.documents, citation);
  if (reason) {
    fault(reason);
    return;
  }
  const check = citation.source === TRANSCRIPT ? transcriptFaults : rewriteFaults;
  check(audit, placed, citation).forEach(fault);
  tellMention(audit, citation, position.entries, tell);
}

/** Why a citation leads nowhere: no such line, a blank one, or one of #490 that is not canonical Chinese. */
function misplaced(documents: Documents, { source, first, last, text }: Citation): string | undefined {
  const lines = documents.lines.get(source);
  if (!lines) return `${text}: there is no source ${source}`;
  if (last < first) return `${text}: the range runs backwards`;
  for (const line of [first, last]) {
    if (line < 1 || line > lines.length) return `${text}: there is no line ${line}`;
    if ((lines[line - 1] ?? '').trim() === '') return `${text}: line ${line} is blank`;
  }
  if (source !== TRANSCRIPT) return undefined;
  const canonical = new Set(documents.canonical.map((turn) => turn.line));
  for (const line of [first, last]) {
    const turn = documents.turns.get(line);
    if (!turn) return `${text}: line ${line} is not a Chinese turn`;
    if (turn.copyOf !== undefined) return `${text}: line ${line} is a copy of ${turn.copyOf}`;
    if (!canonical.has(line)) return `${text}: line ${line} is outside the canonical lines`;
  }
  for (const turn of documents.turns.values()) {
    if (within(turn.line, [{ first, last }]) && !canonical.has(turn.line))
      return `${text}: the range holds copies`;
  }
  return undefined;
}

function transcriptFaults({ base, documents }: Audit, placed: PlacedPosition, citation: Citation): string[] {
  const { position } = placed;
  const { first, last, text } = citation;
  const faults: string[] = [];
  const slug = base.episodes.find(({ id }) => id === placed.episode)?.chapters[placed.chapter]?.slug ?? '';
  const ranges = documents.chapters.get(slug)?.ranges ?? [];
  if (!within(first, ranges) || !within(last, ranges)) faults.push(`${text} is outside the chapter ${slug}`);
  // Between the ends another may have put in a word; the statement begins and ends with its speaker.
  for (const line of new Set([first, last])) {
    const turn = documents.turns.get(line);
    if (!turn) continue;
    if (turn.speaker !== position.speaker)
      faults.push(`line ${line} is ${turn.speaker}'s, not ${position.speaker}'s`);
    if (!TRUSTED.includes(turn.confidence)) {
      faults.push(`line ${line} has a speaker of ${turn.confidence} confidence, which credits nobody`);
    } else if (position.confidence === 'high' && turn.confidence !== 'high') {
      faults.push(`line ${line} has a speaker of ${turn.confidence} confidence; the position says high`);
    }
  }
  return faults;
}

function rewriteFaults({ base, documents }: Audit, placed: PlacedPosition, citation: Citation): string[] {
  const { position } = placed;
  const { first, last, text } = citation;
  const faults: string[] = [];
  const chapter = documents.rewriteChapters[placed.chapter];
  if (!chapter || !within(first, [chapter]) || !within(last, [chapter])) {
    faults.push(`${text} is outside chapter ${placed.chapter + 1}`);
  }
  if (citation.source === REWRITE && position.speaker !== CONVERSATION) {
    const name = base.speakers.find(({ id }) => id === position.speaker)?.name.en ?? position.speaker;
    const named = new RegExp(`\\b(${name.split(' ').join('|')})\\b`, 'u').test(
      contextOf(documents, citation),
    );
    if (!named) faults.push(`${text} and its neighbours do not name ${name}; credit ${CONVERSATION}`);
  }
  return faults;
}

function tellMention(
  audit: Audit,
  citation: Citation,
  entries: readonly string[],
  tell: (kind: keyof Findings, reason: string) => void,
): void {
  const mention = mentionOf(audit, citation, entries);
  const wanted = entries.join(', ');
  if (mention === 'related') tell('notes', `${citation.text} names only what is related to ${wanted}`);
  if (mention === 'earlier') tell('notes', `${citation.text} goes on about ${wanted}, named only before`);
  if (mention === 'none') tell('faults', `${citation.text} and its neighbours name none of ${wanted}`);
}
