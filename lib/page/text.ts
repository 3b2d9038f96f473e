import type { Mention } from '../match/mention';
import type { NamedBlock } from '../match/page-matcher';
import { ELEMENT_NODE, parentOf, TEXT_NODE } from './elements';
import type { Block } from './pieces';

/** A block as part of the page's text, with what was found in it so far. */
export class TextBlock {
  static #last = 0;
  /** Stands for the block where it cannot be sent. */
  readonly id = ++TextBlock.#last;
  previous: TextBlock | undefined;
  next: TextBlock | undefined;
  /** False once it has left the list: the page took it away or it was read anew. */
  listed = false;
  /** Every mention whose sense is decided. */
  mentions: readonly Mention[] = [];
  /** Where the block stands on the page. */
  box: Element;
  /** Asked of the browser only where there are names. */
  visible = true;
  /** The names in it, before their senses are decided; undefined until they have been looked for. */
  names: Omit<NamedBlock, 'id'> | undefined;

  constructor(readonly block: Block) {
    this.box = block.owner;
  }

  /** True while the page still holds its text. */
  get connected(): boolean {
    return this.block.pieces[0]?.node.isConnected ?? false;
  }
}

/** The text of a page as a list of blocks in document order, with a look-up from text node to block. */
export class PageText {
  #first: TextBlock | undefined;
  #last: TextBlock | undefined;
  readonly #byNode = new WeakMap<Text, TextBlock>();

  /** The block that a text node takes part in; of a long text that was cut, the first part. */
  blockOf(node: Node): TextBlock | undefined {
    const found = this.#byNode.get(node as Text);
    return found?.listed ? found : undefined;
  }

  /** The block as it was read before, where neither its nodes nor its text have changed. */
  known({ pieces, text }: Block): TextBlock | undefined {
    const known = this.blockOf(pieces[0]?.node as Text);
    if (!known || known.block.text !== text || known.block.pieces.length !== pieces.length) return undefined;
    return pieces.every(({ node }, index) => known.block.pieces[index]?.node === node) ? known : undefined;
  }

  /** Puts a block after another, or first. */
  insert(block: TextBlock, previous: TextBlock | undefined): void {
    const next = previous ? previous.next : this.#first;
    block.previous = previous;
    block.next = next;
    block.listed = true;
    if (previous) previous.next = block;
    else this.#first = block;
    if (next) next.previous = block;
    else this.#last = block;
    for (const { node, from } of block.block.pieces) if (from === 0) this.#byNode.set(node, block);
  }

  remove(block: TextBlock): void {
    if (!block.listed) return;
    block.listed = false;
    if (block.previous) block.previous.next = block.next;
    else this.#first = block.next;
    if (block.next) block.next.previous = block.previous;
    else this.#last = block.previous;
  }

  get first(): TextBlock | undefined {
    return this.#first;
  }

  get last(): TextBlock | undefined {
    return this.#last;
  }

  *[Symbol.iterator](): Generator<TextBlock> {
    let at = this.#first;
    while (at) {
      const next: TextBlock | undefined = at.next;
      yield at;
      at = next;
    }
  }

  /** The last block that stands before an element, in the order in which blocks are read. */
  before(element: Element): TextBlock | undefined {
    let at: Node | null = element;
    while (at) {
      const parent: Node | null = at.parentNode;
      for (let sibling = at.previousSibling; sibling; sibling = sibling.previousSibling) {
        const found = this.#lastIn(sibling);
        if (found) return found;
      }
      // The root of a shadow tree comes first in its host; light children come after it.
      if (parent?.nodeType === ELEMENT_NODE) {
        const shadow = (parent as Element).shadowRoot;
        const found = shadow && this.#lastIn(shadow);
        if (found) return found;
      }
      at = parent && (parentOf(at) as Node | null);
    }
    return undefined;
  }

  #lastIn(node: Node): TextBlock | undefined {
    if (node.nodeType === TEXT_NODE) return this.#lastPart(this.blockOf(node));
    for (let child = node.lastChild; child; child = child.previousSibling) {
      const found = this.#lastIn(child);
      if (found) return found;
    }
    const shadow = node.nodeType === ELEMENT_NODE ? (node as Element).shadowRoot : null;
    return shadow ? this.#lastIn(shadow) : undefined;
  }

  /** A long text was cut into several blocks: the last of them. */
  #lastPart(block: TextBlock | undefined): TextBlock | undefined {
    let at = block;
    while (at?.next && at.next.block.pieces[0]?.node === at.block.pieces.at(-1)?.node) at = at.next;
    return at;
  }
}
