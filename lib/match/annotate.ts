import type { Lexicon, Senses } from '../knowledge/lexicon';
import { outline, type ReadBlock } from './evidence';
import { Matcher } from './matcher';
import type { Mention } from './mention';
import { pageSignals } from './sense';

/** A block of a document as text, for reading without a page. */
export interface TextBlock {
  readonly text: string;
  readonly heading: boolean;
  /** The nearest article or section, compared by identity. */
  readonly scope: unknown;
  /** Asked only of blocks that hold a candidate; a hidden one takes no part, as on a page. */
  visible?(): boolean;
}

/**
 * Makes a function that finds the mentions of a whole document, block by block: every one, without a density limit.
 * @param senses those of every entry; a page asks for the few it needs
 */
export function createAnnotate(
  lexicon: Lexicon,
  senses: Senses,
): (document: readonly TextBlock[]) => Mention[][] {
  const matcher = new Matcher(lexicon);
  matcher.learn(senses);
  return (document) => {
    const found = document.map((block) => ({ block, candidates: matcher.find(block.text) }));
    const needsEvidence = found.some(({ candidates }) =>
      candidates.some(({ ambiguous }) => ambiguous !== 'no'),
    );
    const read = found.map(({ block, candidates }) => {
      return { block, findings: { candidates, cues: needsEvidence ? matcher.book.find(block.text) : [] } };
    });
    const inSight = read.filter(
      ({ block, findings }) => findings.candidates.length === 0 || block.visible?.() !== false,
    );
    const sections = outline(inSight.map(({ block, findings }) => ({ ...block, findings })));
    const blocks = inSight.map(({ block: { text }, findings }, index): ReadBlock => {
      return { text, findings, section: sections[index] as ReadBlock['section'] };
    });
    const page = pageSignals(blocks);
    const mentions = new Map(
      blocks.map(({ findings }, index) => [findings, matcher.judge.decide(blocks, index, page)]),
    );
    return read.map(({ findings }) => mentions.get(findings) ?? []);
  };
}
