/**
 * How each element takes part in text. By name, not by computed style: asking the style of every element costs
 * ten times the walk, and the same rule must hold where there is no layout (`npm run annotate`).
 */
export type Role =
  /** Its text joins the text around it. */
  | 'inline'
  /** Its text is a block of its own. */
  | 'block'
  /** Its content is not read; it parts the words on its sides. */
  | 'opaque'
  /** Its content is not read; the text around it joins. */
  | 'invisible';

/** What an element's name says: its role, and where it stands out among those of the same role. */
export type Kind = Role | 'break' | 'heading' | 'section' | 'custom';

const NAMES: Readonly<Partial<Record<Kind, string>>> = {
  inline: `a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q rb ruby s slot
    small span strike strong sub time u wbr`,
  break: 'br',
  /** Code, fields, media. `sup` mostly holds the number of a note, which must not stick to the word before it. */
  opaque: `audio canvas code datalist embed frame iframe img input kbd math meter object optgroup
    option picture pre progress samp select sup svg textarea tt var video xmp`,
  invisible: 'base head link meta noscript param rp rt script source style template title track',
  heading: 'h1 h2 h3 h4 h5 h6',
  section: 'article aside section',
};

const KINDS = new Map<string, Kind>();
for (const [kind, names] of Object.entries(NAMES))
  for (const name of names.split(/\s+/)) KINDS.set(name, kind as Kind);

/** Unknown names, custom elements among them, part the text: a lost match is better than a wrong one. */
export function kindOf(element: Element): Kind {
  const name = element.localName;
  const kind = KINDS.get(name) ?? (name.includes('-') ? 'custom' : 'block');
  if (kind === 'opaque' || kind === 'invisible') return kind;
  return element.hasAttributes() && isClosedToReading(element, kind) ? 'opaque' : kind;
}

export function roleOf(element: Element): Role {
  const kind = kindOf(element);
  if (kind === 'break') return 'inline';
  return kind === 'inline' || kind === 'opaque' || kind === 'invisible' ? kind : 'block';
}

/** A hidden block is read: no record tells when the page shows it, but where it stands is asked again. */
function isClosedToReading(element: Element, kind: Kind): boolean {
  if (kind === 'inline' && element.hasAttribute('hidden')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return element.getAttribute('role') === 'textbox';
}

/** True where an element and all around it, across shadow roots, may be read. */
export function isReadable(element: Element): boolean {
  if (element.ownerDocument.designMode === 'on') return false;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const role = roleOf(at);
    if (role === 'opaque' || role === 'invisible') return false;
  }
  return true;
}

/** True where the page shows an element, if only beyond the view or see-through. */
export const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** The element around one that is not seen whose box holds its text: itself, unless it has no box of its own. */
export function boxAround(unseen: Element): Element {
  let at = unseen;
  // The root element always has a box.
  while (getComputedStyle(at).display === 'contents') at = parentOf(at) as Element;
  return at;
}

/** The parent element in the composed tree: out of a shadow root it is the host. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (!parent) return null;
  if (parent.nodeType === ELEMENT_NODE) return parent as Element;
  return (parent as ShadowRoot).host ?? null;
}

/** True where a region is an element itself or lies around it, across shadow roots. */
export function isWithin(element: Element, region: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === region) return true;
  return false;
}

/** The nearest element around a node whose text is a block of its own. */
export function blockAround(node: Node): Element | null {
  let at = parentOf(node);
  while (at && KINDS.get(at.localName) === 'inline') at = parentOf(at);
  return at;
}

export const isHeading = (element: Element): boolean => KINDS.get(element.localName) === 'heading';
export const isSectioning = (element: Element): boolean => KINDS.get(element.localName) === 'section';

/** `Node.ELEMENT_NODE`, `Node.TEXT_NODE`: written out, since there is no global `Node` outside a browser. */
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
