import { useState } from 'preact/hooks';
import type { ActionsProps } from '../../lib/card/card-foot';
import { copyCard } from '../../lib/card/copy';
import type { Notice } from '../../lib/card/turns';
import type { Wish } from '../../lib/card/wish';
import type { Card } from '../../lib/knowledge/cards';
import type { Language } from '../../lib/knowledge/types';
import type { Settings } from '../../lib/settings/schema';
import { save } from '../../lib/settings/store';

/**
 * What can be done about any entry: the card's own actions. Unlike the card, which stands at a mark, the popup
 * writes at once, so that an entry that is known shows the way back whenever it is opened.
 */
export function useActions(kept: Settings): (card: Card, language: Language) => ActionsProps {
  const [notice, setNotice] = useState<Notice>();
  return (card, language) => {
    const know: Extract<Wish, { to: 'know' }> = { to: 'know', id: card.id, name: card.name };
    const change = async (value: boolean) => {
      const saved = await save({ setting: 'known', member: card.id, value });
      setNotice(saved.saved === 'not' ? { says: 'refused', reason: saved.reason } : undefined);
    };
    const copy = async () => setNotice({ says: (await copyCard(card, language)) ? 'copied' : 'not-copied' });
    return {
      wish: kept.known.includes(card.id) ? know : undefined,
      notice,
      wishes: { know },
      onCopy: () => void copy(),
      onWish: () => void change(true),
      onUndo: () => void change(false),
    };
  };
}
