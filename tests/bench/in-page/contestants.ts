import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import css from '../../../entrypoints/page/page.css?inline';
import { Annotator } from '../../../lib/page/annotator';
import { BlockReader } from '../../../lib/page/blocks';
import { HIGHLIGHTS } from '../../../lib/page/paint';
import { boundaries } from '../../../lib/page/pieces';
import { Roots } from '../../../lib/page/roots';
import { inSlices } from '../../../lib/page/schedule';
import { PageText, TextBlock } from '../../../lib/page/text';
import type { Background } from './ask';
import { meter } from './meter';
import { patternOf } from './pattern';

/** What a contestant is given. */
export interface Given {
  /** As the extension packs it, to be parsed on the contestant's own account. */
  readonly lexicon: string;
  /** The background of the extension, which the page shares with all others. */
  readonly background: Background;
}

/** A contestant that has done its work on the page. */
export interface Done {
  /** How many marks it knows of, in view or not. */
  readonly marks: () => number;
  readonly annotator?: Annotator;
}

/** How each way of reading or marking a page is started; resolves when it has nothing left to do. */
export const CONTESTANTS = {
  none: async (): Promise<Done> => ({ marks: () => 0 }),
  /** Takes part in later edits only. */
  observer: async (): Promise<Done> => meter(emptyObserver),
  walker: async (): Promise<Done> => meter(bareWalk),
  reader: (): Promise<Done> => meter(ourReader),
  ours: (given: Given): Promise<Done> => meter(() => ours(given)),
  markjs: async (given: Given): Promise<Done> => meter(() => markJs(given)),
  findAndReplace: async (given: Given): Promise<Done> => meter(() => findAndReplace(given)),
} as const;

/** True once a mark of a contestant stands in the view. */
export function isMarked(): boolean {
  const inView = ({ top, bottom }: DOMRect) => bottom > 0 && top < innerHeight;
  const painted = [...(CSS.highlights.get(HIGHLIGHTS.text) ?? [])].some((fixed) => {
    const range = document.createRange();
    range.setStart(fixed.startContainer, fixed.startOffset);
    range.setEnd(fixed.endContainer, fixed.endOffset);
    return inView(range.getBoundingClientRect());
  });
  return (
    painted ||
    [...document.querySelectorAll('mark')].slice(0, 5).some((mark) => inView(mark.getBoundingClientRect()))
  );
}

/** What it costs a page that its changes are told to anybody. */
function emptyObserver(): Done {
  new MutationObserver(() => {}).observe(document, { childList: true, characterData: true, subtree: true });
  return { marks: () => 0 };
}

/** Floor A: every text node met once, its length read. */
function bareWalk(): Done {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
  if (units === 0) throw new Error('the page has no text');
  return { marks: () => 0 };
}

/** Floor B: our own reader, with the bounds and the visibility of every block, and nothing looked for. */
async function ourReader(): Promise<Done> {
  const { signal } = new AbortController();
  const text = new PageText();
  const roots = new Roots(css, signal, () => {});
  const reader = new BlockReader(document.body, (host) => roots.meet(host));
  const work = function* () {
    for (const block of reader.blocks()) {
      const read = new TextBlock(block);
      text.insert(read, text.last);
      boundaries(block, 0, block.text.length);
      read.visible = block.owner.checkVisibility({ visibilityProperty: true });
      yield;
    }
  };
  await inSlices(work(), signal);
  return { marks: () => 0 };
}

/** The page's script; a worker is its background. */
function ours({ background: { matching } }: Given): Promise<Done> {
  return new Promise((resolve, reject) => {
    const annotator: Annotator = new Annotator({
      signal: new AbortController().signal,
      matching,
      han: '',
      // Everything that the others mark too.
      wishes: { density: 'all', hiddenKinds: [], known: [], notHere: [] },
      style: 'underline',
      css,
      onChange: () => resolve({ marks: () => annotator.marks().length, annotator }),
      onLost: () => {},
      onError: reject,
    });
  });
}

function markJs({ lexicon }: Given): Done {
  new Mark(document.body).markRegExp(patternOf(JSON.parse(lexicon)));
  return { marks: () => document.querySelectorAll('mark').length };
}

function findAndReplace({ lexicon }: Given): Done {
  findAndReplaceDOMText(document.body, {
    find: patternOf(JSON.parse(lexicon)),
    wrap: 'mark',
    preset: 'prose',
  });
  return { marks: () => document.querySelectorAll('mark').length };
}
