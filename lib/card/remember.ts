import type { Card } from '../knowledge/cards';
import type { EntryId } from '../knowledge/types';

/**
 * Asks for each card once. A failure is told as null, like a card that does not exist, and asked for again
 * the next time: after an update of the extension old pages stay silent instead of complaining.
 */
export function rememberCards(
  load: (id: EntryId) => Promise<Card | null>,
): (id: EntryId) => Promise<Card | null> {
  const known = new Map<EntryId, Promise<Card | null>>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const card = Promise.resolve()
      .then(() => load(id))
      .catch(() => null)
      .then((card) => {
        if (!card) known.delete(id);
        return card;
      });
    known.set(id, card);
    return card;
  };
}
