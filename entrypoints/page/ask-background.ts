import type { Matching } from '../../lib/page/names';
import { insist } from '../../lib/platform/insist';
import { send } from '../../lib/platform/messages';

/** The background holds the lexicon. It tells pages apart by the names that they give themselves. */
export function askBackground(): Matching {
  const page = Math.random().toString(36).slice(2);
  return {
    find: (blocks) => insist(() => send({ type: 'find', page, blocks })),
    decide: (outline) => insist(() => send({ type: 'decide', page, outline })),
    reasons: async (block, start) => (await send({ type: 'reasons', page, block, start })) ?? undefined,
  };
}
