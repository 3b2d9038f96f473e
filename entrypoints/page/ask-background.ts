import type { Matching } from '../../lib/page/names';
import { isOrphaned, send } from '../../lib/platform/messages';

/** ms after which a question that nobody answered is put again: the browser may be stopping the background just now. */
const AGAIN_AFTER = [200, 2000];

/** The background holds the lexicon. It tells pages apart by the names that they give themselves. */
export function askBackground(): Matching {
  const page = Math.random().toString(36).slice(2);
  return {
    find: (blocks) => insist(() => send({ type: 'find', page, blocks })),
    decide: (outline) => insist(() => send({ type: 'decide', page, outline })),
    reasons: async (block, start) => (await send({ type: 'reasons', page, block, start })) ?? undefined,
  };
}

/** Puts a question up to three times. */
export async function insist<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  for (const pause of AGAIN_AFTER) {
    const answer = await ask();
    if (answer || isOrphaned()) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return ask();
}
