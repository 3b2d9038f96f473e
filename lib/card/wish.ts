import type { EntryId, Localized } from '../knowledge/types';
import type { Change } from '../settings/schema';

/**
 * What the reader asked for in the card. It is written when the card closes: until then it can be undone by dropping it,
 * and the mark under the card is still there to come back to.
 */
export type Wish =
  | { readonly to: 'know'; readonly id: EntryId; readonly name: Localized }
  | { readonly to: 'unmark'; readonly word: string; readonly site: string }
  | { readonly to: 'switch-off'; readonly site: string };

/** The setting that carries a wish out. @param now epoch ms */
export function changeOf(wish: Wish, now: number): Change {
  switch (wish.to) {
    case 'know':
      return { setting: 'known', member: wish.id, value: true };
    case 'unmark':
      return { setting: 'notHere', site: wish.site, member: wish.word, value: true };
    case 'switch-off':
      return { setting: 'site', site: wish.site, value: { since: now } };
  }
}
