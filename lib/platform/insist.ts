import { isOrphaned } from './messages';

/** ms after which a question that nobody answered is put again: the browser may be stopping the background just now. */
const AGAIN_AFTER = [200, 2000];

/** Puts a question to the background up to three times. @returns undefined when nobody answers */
export async function insist<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  for (const pause of AGAIN_AFTER) {
    const answer = await ask();
    if (answer || isOrphaned()) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return ask();
}
