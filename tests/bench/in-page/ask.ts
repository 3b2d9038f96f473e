import type { Matching } from '../../../lib/page/names';
import type { Asked } from './background';
import BackgroundWorker from './background?worker&inline';
import { meter } from './meter';

/** The background of the bench. */
export interface Background {
  readonly matching: Matching;
  /** ms that it was at work since it was asked last. */
  readonly spent: () => Promise<number>;
}

/** Starts the background, which the page does not share its main thread with, and tells how the page's script asks it. */
export async function startBackground(
  base: readonly [lexicon: string, senses: string, contextWords: string],
): Promise<Background> {
  const worker = new BackgroundWorker();
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  // Page and background talk in text, as in the extension, and what the page spends on that counts.
  worker.onmessage = ({ data }: MessageEvent<string>) =>
    meter(() => {
      const { number, answer } = JSON.parse(data);
      waiting.get(number)?.(answer);
      waiting.delete(number);
    });
  const ask = <Answer>(message: Asked['message']) =>
    new Promise<Answer>((resolve) => {
      waiting.set(++asked, resolve as (answer: unknown) => void);
      worker.postMessage(JSON.stringify({ number: asked, message } satisfies Asked));
    });
  const [lexicon, senses, contextWords] = base;
  await ask({ type: 'base', base: [JSON.parse(lexicon), JSON.parse(senses), JSON.parse(contextWords)] });
  const page = 'page';
  const matching: Matching = {
    find: (blocks) => ask({ type: 'find', page, blocks }),
    decide: (outline) => ask({ type: 'decide', page, outline }),
    reasons: async () => undefined,
  };
  await ask({ type: 'spent' });
  return { matching, spent: () => ask({ type: 'spent' }) };
}
