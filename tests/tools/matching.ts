import type { MatchingBase } from '../../lib/match/matcher';
import type { Matching } from '../../lib/page/names';
import { PageMatchers } from '../../lib/platform/page-matchers';

const SENDER = { tab: { id: 1 }, frameId: 0 } as Parameters<PageMatchers['find']>[1];

/** What a background answers to the script of one page; what is sent is copied, as messages are. */
export function matchingOf(...base: MatchingBase): Matching & { forget(): void } {
  const pages = new PageMatchers(async () => base);
  const page = 'page';
  return {
    find: async (blocks) => sent(await pages.find({ type: 'find', page, blocks: sent(blocks) }, SENDER)),
    decide: async (outline) =>
      sent(await pages.decide({ type: 'decide', page, outline: sent(outline) }, SENDER)),
    reasons: async (block, start) =>
      (await pages.reasons({ type: 'reasons', page, block, start }, SENDER)) ?? undefined,
    /** As a background that the browser has stopped. */
    forget: () => pages.forget(1),
  };
}

const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
