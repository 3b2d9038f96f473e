import type { Lexicon, Senses } from '../knowledge/lexicon';
import type { PageSignals } from './around';
import type { ContextWords } from './context-words';
import { outline, type ReadBlock } from './evidence';
import { Matcher } from './matcher';
import type { JudgedMention } from './mention';
import { createJudge, type Judge, type Verdict } from './sense';

/** A block of a document as text, for reading without a page. */
export interface TextBlock {
  readonly text: string;
  readonly heading: boolean;
  /** The nearest article or section, compared by identity. */
  readonly scope: unknown;
  /** Asked only of blocks that hold a candidate; a hidden one takes no part, as on a page. */
  visible?(): boolean;
}

/** Decides what a document's surface forms mean. */
export interface Annotate {
  /** The mentions of each block: every one, without a density limit. */
  (document: readonly TextBlock[], title?: string): JudgedMention[][];
  /** Every candidate of each block with its evidence, also those that are not marked. */
  explain(document: readonly TextBlock[], title?: string): Verdict[][];
}

/**
 * Makes the reader of whole documents.
 */
export function createAnnotate(lexicon: Lexicon, senses: Senses, words?: ContextWords): Annotate {
  const matcher = new Matcher(lexicon, senses);
  const judge = createJudge(lexicon, matcher.book, words);
  const decide: typeof judge.decide = (...where) => judge.decide(...where);
  const weighAll: typeof judge.weighAll = (...where) => judge.weighAll(...where);
  const annotate = (document: readonly TextBlock[], title = '') =>
    judged(matcher, judge, { document, title }, decide);
  return Object.assign(annotate, {
    explain: (document: readonly TextBlock[], title = '') =>
      judged(matcher, judge, { document, title }, weighAll),
  });
}

/** Asks a judge about every block; one that is out of sight takes no part. */
function judged<Answer>(
  matcher: Matcher,
  judge: Judge,
  { document, title }: { readonly document: readonly TextBlock[]; readonly title: string },
  ask: (blocks: readonly ReadBlock[], index: number, page: PageSignals) => Answer[],
): Answer[][] {
  const { book } = matcher;
  const found = document.map((block) => ({ block, candidates: matcher.find(block.text) }));
  const needsEvidence = found.some(({ candidates }) =>
    candidates.some((candidate) => matcher.needsPage(candidate)),
  );
  const read = found.map(({ block, candidates }) => {
    return { block, findings: { candidates, cues: needsEvidence ? book.find(block.text) : [] } };
  });
  const inSight = read.filter(
    ({ block, findings }) => findings.candidates.length === 0 || block.visible?.() !== false,
  );
  const sections = outline(inSight.map(({ block, findings }) => ({ ...block, findings })));
  const blocks = inSight.map(({ block: { text }, findings }, index): ReadBlock => {
    return { text, findings, section: sections[index] as ReadBlock['section'] };
  });
  const cues = needsEvidence ? book.find(title) : [];
  const page = judge.page(blocks, { text: title, findings: { candidates: matcher.find(title), cues } });
  const answers = new Map(blocks.map(({ findings }, index) => [findings, ask(blocks, index, page)]));
  return read.map(({ findings }) => answers.get(findings) ?? []);
}
