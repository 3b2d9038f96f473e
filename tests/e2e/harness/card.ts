/** A node of the open card as the browser's debugger tells it: the closed root is out of a script's reach. */
export interface CardNode {
  /** Local name, lower case. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Children of the shadow root first, then light children; strings are text nodes. */
  readonly children: readonly (CardNode | string)[];
  /** The driver's handle of the node. */
  readonly ref: string;
}

const UNSEEN = new Set(['style', 'script', 'template']);
const BLOCKS = new Set([
  'div',
  'p',
  'section',
  'header',
  'footer',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'article',
  'nav',
]);

/** What a reader sees of it: text without styles, blocks on lines of their own. */
export function cardText(node: CardNode | null): string {
  if (!node) return '';
  return gather(node)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

function gather(node: CardNode | string): string {
  if (typeof node === 'string') return node;
  if (UNSEEN.has(node.tag) || 'hidden' in node.attributes) return '';
  const text = node.children.map(gather).join('');
  return BLOCKS.has(node.tag) ? `\n${text}\n` : text;
}

/** The nodes of a card that satisfy a condition, in document order. */
export function findAll(node: CardNode | null, wanted: (node: CardNode) => boolean): CardNode[] {
  if (!node) return [];
  const below = node.children.flatMap((child) => (typeof child === 'string' ? [] : findAll(child, wanted)));
  return wanted(node) ? [node, ...below] : below;
}

/** The first button or link whose accessible name holds `name`. @throws when there is none */
export function control(card: CardNode | null, name: string | RegExp): CardNode {
  const controls = findAll(card, (node) => ['button', 'a', 'summary'].includes(node.tag));
  const names = controls.map(accessibleName);
  const index = names.findIndex((text) => (typeof name === 'string' ? text.includes(name) : name.test(text)));
  const found = controls[index];
  if (!found) throw new Error(`the card has no control named ${name}; it has ${JSON.stringify(names)}`);
  return found;
}

export function accessibleName(node: CardNode): string {
  return node.attributes['aria-label'] ?? (cardText(node) || node.attributes.title || '');
}

/** The card's name as its heading shows it. */
export function cardTitle(card: CardNode | null): string {
  const heading = findAll(card, (node) => /^h[1-3]$/.test(node.tag) || node.attributes.role === 'heading')[0];
  return cardText(heading ?? null);
}

/** As `outerHTML` would tell it, for messages. */
export function cardHtml(node: CardNode | string): string {
  if (typeof node === 'string') return node.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(cardHtml).join('')}</${node.tag}>`;
}
