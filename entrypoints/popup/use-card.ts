import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../../lib/knowledge/cards';
import type { EntryId } from '../../lib/knowledge/types';
import { send } from '../../lib/platform/messages';

export type CardState =
  | { readonly is: 'loading' }
  | { readonly is: 'missing' }
  | { readonly is: 'ready'; readonly card: Card };

/** The card of an entry, from the background as on a page. */
export function useCard(id: EntryId): CardState {
  const [state, setState] = useState<CardState>({ is: 'loading' });
  useEffect(() => {
    let current = true;
    void send({ type: 'card', id }).then((card) => {
      if (current) setState(card ? { is: 'ready', card } : { is: 'missing' });
    });
    return () => {
      current = false;
    };
  }, [id]);
  return state;
}
