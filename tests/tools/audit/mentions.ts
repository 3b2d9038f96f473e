import type { Base } from '../../../knowledge/base';
import { compileLexicon } from '../../../knowledge/lexicon';
import { createFind, type Find } from '../../../lib/match/find';
import { type Documents, REWRITE, spokenText, TRANSCRIPT } from './documents';
import type { Citation } from './faults';
import { within } from './tables';

/** How a cited place speaks of an entry: by name, by a related entry's, as the subject raised before, or not at all. */
export type Mention = 'named' | 'related' | 'earlier' | 'none';

/** A conversation keeps to its subject without naming it again; in #490 for some ten turns. */
const TOPIC_TURNS = 12;

/** Answers for a text whether it names an entry, ambiguous forms allowed. */
export type Names = (text: string, entry: string) => boolean;

/**
 * Builds one small finder for each entry, when it is first asked for: in a finder for all of them
 * a longer name of another entry would hide the one that is looked for.
 */
export function createNames(base: Base, heard: readonly { entry: string; form: string }[]): Names {
  const lexicon = compileLexicon(base);
  const finders = new Map<string, Find>();
  const finderOf = (id: string): Find => {
    const known = finders.get(id);
    if (known) return known;
    const misheard = heard.filter((name) => name.entry === id).map(({ form }) => form);
    const entries = lexicon.entries.filter((candidate) => candidate.id === id);
    const find = createFind({
      ...lexicon,
      entries: entries.map((entry) => ({
        ...entry,
        forms: { ...entry.forms, 0: [...(entry.forms[0] ?? []), ...misheard] },
      })),
    });
    finders.set(id, find);
    return find;
  };
  return (text, entry) => finderOf(entry)(text).length > 0;
}

/** How a citation speaks of one of some entries; those they are `related` to or `requires` count as weaker. */
export function mentionOf(
  { base, documents, names }: { base: Base; documents: Documents; names: Names },
  citation: Citation,
  entries: readonly string[],
): Mention {
  const context = contextOf(documents, citation);
  if (entries.some((id) => names(context, id))) return 'named';
  const near = base.entries
    .filter(({ value }) => entries.includes(value.id))
    .flatMap(({ value }) => [...value.related, ...value.requires]);
  if (near.some((id) => names(context, id))) return 'related';
  const earlier = contextOf(documents, citation, TOPIC_TURNS);
  return entries.some((id) => names(earlier, id)) ? 'earlier' : 'none';
}

/**
 * The cited lines with their neighbours, in every language the source has them in.
 * @param before turns of #490, or paragraphs of the same chapter elsewhere
 */
export function contextOf(documents: Documents, citation: Citation, before = 1): string {
  const lines = documents.lines.get(citation.source) ?? [];
  if (citation.source === TRANSCRIPT) return transcriptContext(documents, lines, citation, before);
  const chapter = documents.rewriteChapters.find((range) => within(citation.first, [range]));
  const range = citation.source === REWRITE && chapter ? chapter : { first: 1, last: lines.length };
  const paragraphs = lines
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text, line }) => within(line, [range]) && text.trim() !== '');
  const from = paragraphs.findIndex(({ line }) => line >= citation.first);
  const to = paragraphs.findLastIndex(({ line }) => line <= citation.last);
  return paragraphs
    .slice(Math.max(0, from - before), to + 2)
    .map(({ text }) => text)
    .join('\n');
}

function transcriptContext(
  { canonical, turns }: Documents,
  lines: readonly string[],
  { first, last }: Citation,
  before: number,
): string {
  const from = canonical.findIndex(({ line }) => line === first);
  const to = canonical.findIndex(({ line }) => line === last);
  const around = canonical.slice(Math.max(0, from - before), to + 2);
  const begin = around[0]?.english ?? 1;
  // The text of a turn ends on the line on which the next one begins.
  const end = canonical[to + 2]?.english ?? lines.length;
  const english = lines.slice(begin - 1, end).filter((_, index) => !turns.has(begin + index));
  return [...around.map(({ line }) => lines[line - 1] ?? ''), ...english].map(spokenText).join('\n');
}
