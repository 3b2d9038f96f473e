import type { CardNode } from './card';

/** `Node.nodeType` */
const Node = { ELEMENT: 1, TEXT: 3 };

/** The part of CDP's `DOM.Node` that is read here. */
export interface DebuggerNode {
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DebuggerNode[];
  readonly shadowRoots?: readonly (DebuggerNode & { readonly shadowRootType?: string })[];
}

/** The first element with a closed shadow root: nothing but the card has one on the fixture pages. */
export function findClosedHost(node: DebuggerNode): DebuggerNode | undefined {
  if (node.shadowRoots?.some((root) => root.shadowRootType === 'closed')) return node;
  for (const child of node.children ?? []) {
    const host = findClosedHost(child);
    if (host) return host;
  }
  return undefined;
}

export function toCardNode(node: DebuggerNode): CardNode {
  const names = node.attributes ?? [];
  const attributes: Record<string, string> = {};
  for (let i = 0; i < names.length; i += 2) attributes[names[i] as string] = names[i + 1] ?? '';
  // What the browser builds an element of, such as the arrow of `<details>`, is nobody's content.
  const roots = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType !== 'user-agent');
  const inside = roots.flatMap((root) => root.children ?? []);
  const children = [...inside, ...(node.children ?? [])].flatMap((child): (CardNode | string)[] => {
    if (child.nodeType === Node.TEXT) return [child.nodeValue];
    return child.nodeType === Node.ELEMENT ? [toCardNode(child)] : [];
  });
  return { tag: node.localName, attributes, children, ref: String(node.backendNodeId) };
}
