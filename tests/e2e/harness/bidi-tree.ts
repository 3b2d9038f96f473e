import type { RemoteValue } from './bidi';
import type { CardNode } from './card';

/** An element as BiDi serializes it, with its closed shadow root's children before its own. */
export function toCardNode({ sharedId, value }: RemoteValue): CardNode {
  const inside = value?.shadowRoot?.value?.children ?? [];
  const children = [...inside, ...(value?.children ?? [])].flatMap((child): (CardNode | string)[] => {
    if (child.value?.nodeType === 3) return [child.value.nodeValue ?? ''];
    return child.value?.nodeType === 1 ? [toCardNode(child)] : [];
  });
  return { tag: value?.localName ?? '', attributes: value?.attributes ?? {}, children, ref: sharedId ?? '' };
}
