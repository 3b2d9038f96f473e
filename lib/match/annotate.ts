import type { Lexicon } from '../knowledge/lexicon';
import { outline, type ReadBlock } from './evidence';
import { createFind } from './find';
import type { Mention } from './mention';
import { createSenses, pageSignals } from './sense';

/** A block of a document as text, for reading without a page. */
export interface TextBlock {
  readonly text: string;
  readonly heading: boolean;
  /** The nearest article or section, compared by identity. */
  readonly scope: unknown;
  /** Asked only of blocks that hold a candidate; a hidden one takes no part, as on a page. */
  visible?(): boolean;
}

/** Makes a function that finds the mentions of a whole document, block by block: every one, without a density limit. */
export function createAnnotate(lexicon: Lexicon): (document: readonly TextBlock[]) => Mention[][] {
  const find = createFind(lexicon);
  const { decide } = createSenses(lexicon);
  return (document) => {
    const read = document.map((block) => ({ block, findings: find(block.text) }));
    const inSight = read.filter(
      ({ block, findings }) => findings.candidates.length === 0 || block.visible?.() !== false,
    );
    const sections = outline(inSight.map(({ block, findings }) => ({ ...block, findings })));
    const blocks = inSight.map(({ block: { text }, findings }, index): ReadBlock => {
      return { text, findings, section: sections[index] as ReadBlock['section'] };
    });
    const page = pageSignals(blocks);
    const mentions = new Map(blocks.map(({ findings }, index) => [findings, decide(blocks, index, page)]));
    return read.map(({ findings }) => mentions.get(findings) ?? []);
  };
}
