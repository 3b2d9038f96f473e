import type { Lexicon, Senses } from '../../../lib/knowledge/lexicon';
import { createAnnotate, type TextBlock } from '../../../lib/match/annotate';
import type { Label, Passage } from './corpus';
import { learnContextWords } from './learn';

/** How common words fare that an article about AI uses in both senses: each line, in the midst of such an article. */

export interface Judged {
  /** Names that mean their entry, and how many of them are marked. */
  meant: number;
  found: number;
  /** Names that do not, and how many of them are marked. */
  other: number;
  wrong: number;
}

/** Lines that stand together are judged together, by what was learned from the others. */
const TOGETHER = 20;
/** How many paragraphs of the article stand before and after the line. */
const BEFORE = 1;
const AFTER = 2;
/** Prime to the number of lines, so that neighbours stand in different articles. */
const STRIDE = 7;

/**
 * Judges the lines of one half by the words of the other half, and the other way round.
 * @param hasWords false to judge without words learned for single entries
 */
export function judgeUses(
  passages: readonly Passage[],
  uses: ReadonlyMap<string, readonly Passage[]>,
  { lexicon, senses }: { readonly lexicon: Lexicon; readonly senses: Senses },
  hasWords: boolean,
): Record<'en' | 'zh', Judged> {
  const judged = { en: none(), zh: none() };
  for (const half of [0, 1]) {
    const learnedFrom = hasWords ? halfOf(uses, 1 - half) : new Map<string, Passage[]>();
    const words = learnContextWords(passages, learnedFrom, lexicon);
    const annotate = createAnnotate(lexicon, senses, words);
    for (const [id, lines] of halfOf(uses, half)) {
      lines.forEach((line, number) => {
        const { blocks, title, at } = inArticle(line, number, id, passages);
        const marked = annotate(blocks, title)[at] ?? [];
        const isMarked = ({ start, end }: Span) =>
          marked.some((mark) => mark.start < end && start < mark.end);
        const names = annotate
          .explain(blocks, title)
          [at]?.filter(({ candidate }) => lexicon.entries[candidate.entry]?.id === id);
        const labels = line.labels[0] ?? [];
        for (const { candidate } of names ?? []) {
          // What has no other sense is no question.
          if (candidate.ambiguous !== 'no')
            count(judged[line.script === 'en' ? 'en' : 'zh'], candidate, labels, isMarked);
        }
      });
    }
  }
  return judged;
}

type Span = Pick<Label, 'start' | 'end'>;

const none = (): Judged => ({ meant: 0, found: 0, other: 0, wrong: 0 });

function count(judged: Judged, name: Span, labels: readonly Span[], isMarked: (name: Span) => boolean): void {
  const isMeant = labels.some(({ start, end }) => start < name.end && name.start < end);
  judged[isMeant ? 'meant' : 'other']++;
  if (isMarked(name)) judged[isMeant ? 'found' : 'wrong']++;
}

const halfOf = (uses: ReadonlyMap<string, readonly Passage[]>, half: number): Map<string, Passage[]> =>
  new Map(
    [...uses].map(([id, lines]) => [id, lines.filter((_, at) => Math.floor(at / TOGETHER) % 2 === half)]),
  );

/** The line as a paragraph of an article about AI that does not speak of the entry. */
function inArticle(
  line: Passage,
  number: number,
  id: string,
  passages: readonly Passage[],
): { readonly blocks: TextBlock[]; readonly title: string; readonly at: number } {
  const articles = passages.filter(
    ({ script, kind, blocks, labels }) =>
      script === line.script &&
      kind === 'ai' &&
      blocks.filter(({ heading }) => !heading).length >= BEFORE + AFTER &&
      !labels.flat().some((label) => label.id === id),
  );
  const { title, blocks } = articles[(number * STRIDE) % articles.length] as Passage;
  const heading: TextBlock = { text: title, heading: true, scope: undefined };
  const body = blocks.filter((block) => !block.heading);
  const before = [heading, ...body.slice(0, BEFORE)];
  return {
    blocks: [...before, ...line.blocks, ...body.slice(BEFORE, BEFORE + AFTER)],
    title,
    at: before.length,
  };
}
