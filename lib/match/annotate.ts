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
}

/** Makes a function that finds the mentions of a whole document, block by block: every one, without a density limit. */
export function createAnnotate(lexicon: Lexicon): (document: readonly TextBlock[]) => Mention[][] {
  const find = createFind(lexicon);
  const { decide } = createSenses(lexicon);
  return (document) => {
    const read = document.map((block) => ({ ...block, findings: find(block.text) }));
    const sections = outline(read);
    const blocks = read.map((block, index): ReadBlock => ({ ...block, section: sections[index] as ReadBlock['section'] }));
    const page = pageSignals(blocks);
    return blocks.map((_, index) => decide(blocks, index, page));
  };
}
