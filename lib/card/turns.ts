import type { Card } from '../knowledge/cards';
import type { Wish } from './wish';

/** What of an open card the reader has changed by using it. */
export interface Turned {
  /** The places gone through, the present one last. */
  readonly trail: readonly [Stop, ...Stop[]];
  /** Whether the reasons of the mark are unfolded. */
  readonly why: boolean;
  /** Whether long definitions are shown whole. */
  readonly whole: boolean;
  readonly wish: Wish | undefined;
  /** The last thing to be said to the reader. */
  readonly notice: Notice | undefined;
}

/** An entry, or one of its debates opened. */
export interface Stop {
  readonly card: Card;
  readonly debate?: string;
}

export type Notice =
  | { readonly says: 'copied' | 'not-copied' }
  | { readonly says: 'refused'; readonly reason: string };

export type Turn =
  | { readonly type: 'go'; readonly card: Card }
  | { readonly type: 'debate'; readonly id: string }
  /** Back to a place of the trail by its index. */
  | { readonly type: 'return'; readonly to: number }
  | { readonly type: 'why' | 'undo' | 'unfold' }
  | { readonly type: 'wish'; readonly wish: Wish }
  | { readonly type: 'say'; readonly notice: Notice };

/** A card as it opens. */
export function opened(card: Card, notice?: Notice): Turned {
  return { trail: [{ card }], why: false, whole: false, wish: undefined, notice };
}

/** The place the reader is at. */
export function present({ trail }: Turned): Stop {
  return trail.at(-1) ?? trail[0];
}

/** The open card after one act of the reader. */
export function turn(before: Turned, act: Turn): Turned {
  const turned: Turned = { ...before, notice: undefined };
  const { trail } = before;
  switch (act.type) {
    case 'go':
      return { ...turned, why: false, trail: [...trail, { card: act.card }] };
    case 'debate':
      return { ...turned, why: false, trail: [...trail, { card: present(before).card, debate: act.id }] };
    case 'return': {
      const [first, ...rest] = trail;
      return { ...turned, why: false, trail: [first, ...rest.slice(0, Math.max(0, act.to))] };
    }
    case 'why':
      return { ...turned, why: !before.why };
    case 'unfold':
      return { ...turned, whole: true };
    case 'wish':
      return { ...turned, why: false, wish: act.wish };
    case 'undo':
      return { ...turned, wish: undefined };
    case 'say':
      return { ...turned, notice: act.notice };
  }
}
