import type { Card, Voice } from '../knowledge/cards';

/** A voice with what was said on the same question in another year. */
export interface Thread {
  readonly voice: Voice;
  /** Older first, then newer; empty for most. */
  readonly others: readonly Voice[];
}

/**
 * Puts the voices that answer the same question in different years together, under the newest that the card lists. What
 * stands under another voice does not stand alone as well; the order of the card is kept.
 */
export function threadsOf({ voices, linked }: Pick<Card, 'voices' | 'linked'>): Thread[] {
  const known = new Map([...voices, ...linked].map((voice) => [voice.id, voice]));
  const listed = new Set(voices.map(({ id }) => id));
  const shown = new Set<string>();
  return voices.flatMap((voice) => {
    if (shown.has(voice.id)) return [];
    const newer = voice.later?.find((id) => listed.has(id) && !shown.has(id));
    const head = (newer !== undefined && known.get(newer)) || voice;
    const later = (head.later ?? []).filter((id) => !listed.has(id));
    const others = [...(head.earlier ?? []), ...later].flatMap((id) => {
      const other = shown.has(id) ? undefined : known.get(id);
      return other ?? [];
    });
    for (const { id } of [head, ...others]) shown.add(id);
    return [{ voice: head, others }];
  });
}
