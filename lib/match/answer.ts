import type { Reason } from './mention';

/** What places say about a question. */
export interface Answer {
  readonly reasons: readonly Reason[];
  /** The same without everyday words. */
  readonly strict: readonly Reason[];
  /** True where something speaks of this very sense, and not only of AI. */
  readonly own: boolean;
  /** True where the entry itself is named, beyond doubt or clearly. */
  readonly self: boolean;
  /** Other entries that cues here may well name, but for companies: `Ascend` beside H200. */
  readonly vouchers: ReadonlySet<number>;
}

/** What nobody speaks of. */
export const NOTHING: Answer = {
  reasons: [],
  strict: [],
  own: false,
  self: false,
  vouchers: new Set(),
};

/** What two parts of a page say, one after the other. */
export function both(one: Answer, other: Answer): Answer {
  if (one === NOTHING || other === NOTHING) return one === NOTHING ? other : one;
  return {
    reasons: [...one.reasons, ...other.reasons],
    strict: [...one.strict, ...other.strict],
    own: one.own || other.own,
    self: one.self || other.self,
    vouchers: new Set([...one.vouchers, ...other.vouchers]),
  };
}
