import type { MatchingBase } from '../../../lib/match/matcher';
import type { Message } from '../../../lib/platform/messages';
import { PageMatchers } from '../../../lib/platform/page-matchers';
import { meter, readMeter, resetMeter, unmetered } from './meter';

/**
 * The background of the extension, in a worker of the bench page: it answers the messages of the page's script, which
 * are texts, as those of the extension are on their way.
 */
export interface Asked {
  readonly number: number;
  readonly message:
    | Message
    | { readonly type: 'base'; readonly base: MatchingBase }
    /** How long it was at work since it was asked last. */
    | { readonly type: 'spent' };
}

const SENDER = { tab: { id: 1 }, frameId: 0 } as Parameters<PageMatchers['find']>[1];
let pages: PageMatchers | undefined;

// Its turns begin with a message or with a timer.
globalThis.setTimeout = ((callback: () => void, delay?: number) =>
  unmetered.setTimeout(() => meter(callback), delay)) as typeof setTimeout;
addEventListener('message', ({ data }: MessageEvent<string>) => meter(() => void respond(data)));

async function respond(data: string): Promise<void> {
  const { number, message } = JSON.parse(data) as Asked;
  postMessage(JSON.stringify({ number, answer: (await answer(message)) ?? null }));
}

function answer(message: Asked['message']): unknown {
  switch (message.type) {
    case 'base':
      pages = new PageMatchers(async () => message.base);
      return undefined;
    case 'spent': {
      const { total } = readMeter();
      resetMeter();
      return total;
    }
    case 'find':
      return pages?.find(message, SENDER);
    case 'decide':
      return pages?.decide(message, SENDER);
    default:
      throw new Error(`the bench does not ask for ${message.type}`);
  }
}
