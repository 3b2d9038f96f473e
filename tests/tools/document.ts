import { JSDOM, VirtualConsole } from 'jsdom';
import type { TextBlock } from '../../lib/match/annotate';
import { BlockReader } from '../../lib/page/blocks';
import { parentOf } from '../../lib/page/elements';

/** A block of a document read without a browser. */
export interface DocumentBlock extends TextBlock {
  /** False where the page's style or a closed `<details>` hides it: then it takes no part. */
  visible(): boolean;
}

/** A document read without a browser. */
export interface ReadDocument {
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

/** A plain text: a line is a block. Its line ends belong to no block, and it has no title. */
export function readText(text: string): ReadDocument {
  const blocks = text
    .split('\n')
    .map((line) => ({ text: line, heading: false, scope: undefined, visible: () => true }));
  return { title: '', blocks };
}

/**
 * An HTML document, its blocks read by the code that reads pages, with the whitespace that a browser
 * would fold folded. Scripts do not run and nothing is fetched.
 */
export function readHtml(html: string): ReadDocument {
  // Without it, style sheets that jsdom cannot parse would be reported on the console.
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const { document } = window;
  const read = new BlockReader(document.body ?? document.documentElement).blocks();
  const blocks = Array.from(read, ({ text, heading, scope, owner }) => ({
    text: text.replace(/[ \t\n\r\f]+/g, ' ').trim(),
    heading,
    scope,
    visible: () => isVisible(owner, (element) => window.getComputedStyle(element)),
  }));
  return { title: document.title, blocks };
}

/** What `Element.checkVisibility` answers in a browser, from what can be known without layout. */
function isVisible(owner: Element, styleOf: (element: Element) => CSSStyleDeclaration): boolean {
  if (/^(?:hidden|collapse)$/.test(visibilityOf(owner, styleOf))) return false;
  let below: Element | undefined;
  for (let at: Element | null = owner; at; below = at, at = parentOf(at)) {
    const { display, contentVisibility } = styleOf(at) as CSSStyleDeclaration & {
      contentVisibility?: string;
    };
    if (display === 'none' || (below && contentVisibility === 'hidden')) return false;
    const closed = at.localName === 'details' && !at.hasAttribute('open');
    if (closed && below && below !== at.querySelector(':scope > summary')) return false;
  }
  return true;
}

/** `visibility` is inherited, which jsdom does not compute: the nearest element that sets it decides. */
function visibilityOf(owner: Element, styleOf: (element: Element) => CSSStyleDeclaration): string {
  for (let at: Element | null = owner; at; at = parentOf(at)) {
    const { visibility } = styleOf(at);
    if (visibility && visibility !== 'visible') return visibility;
    if (visibility === 'visible' && (at as HTMLElement).style?.visibility === 'visible') return 'visible';
  }
  return 'visible';
}
