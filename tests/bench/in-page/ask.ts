import type { Matching } from '../../../lib/page/names';
import type { Asked } from './background';
import Background from './background?worker&inline';
import { meter } from './meter';

/** Starts the background, which reads the base on its own account, and tells how the page's script asks it. */
export async function startBackground(base: readonly [lexicon: string, senses: string]): Promise<Matching> {
  const worker = new Background();
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
  const [lexicon, senses] = base;
  await ask({ type: 'base', base: [JSON.parse(lexicon), JSON.parse(senses)] });
  const page = 'page';
  return {
    find: (blocks) => ask({ type: 'find', page, blocks }),
    decide: (outline) => ask({ type: 'decide', page, outline }),
    reasons: async () => undefined,
  };
}
