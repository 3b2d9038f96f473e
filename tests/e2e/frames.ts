import { expect } from 'vitest';
import type { PageServer } from '../tools/serve';
import type { Tab } from './harness/driver';

/** Each document answers how many marks it has: what is in a frame of another site no driver reads alike. */
const COUNTS = `<script>
  const own = () => [...CSS.highlights].reduce((sum, [name, marks]) => sum + (name.startsWith('marginalia') ? marks.size : 0), 0);
  onmessage = ({ data, source, ports }) => data === 'count' && ports[0].postMessage(own());
</script>`;
const INNER = `<!doctype html><meta charset="utf-8"><title>Inner</title>${COUNTS}<p>NVIDIA in a frame.</p>`;
const FRAME = 'width="600" height="200"';

/** Two sites that one server serves. */
export interface Sites {
  /** Addresses of a page with three frames: of the first site, of the second, and an empty one, which is left alone. */
  readonly pages: readonly [string, string];
  /** Site keys. */
  readonly keys: readonly [string, string];
}

export function servedSites(server: PageServer): Sites {
  const origins = [server.origin, server.origin.replace('127.0.0.1', 'localhost')] as const;
  const frames = [
    ...origins.map((origin) => `<iframe ${FRAME} src="${origin}/inner"></iframe>`),
    `<iframe ${FRAME} srcdoc="${INNER.replace(/"/g, '&quot;')}"></iframe>`,
  ];
  server.answer('/inner', INNER);
  server.answer(
    '/framed',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Framed</title>${COUNTS}<p>OpenAI above frames.</p>${frames.join('')}`,
  );
  return {
    pages: [`${origins[0]}/framed`, `${origins[1]}/framed`],
    keys: ['127.0.0.1', 'localhost'],
  };
}

/** Awaits so many marks in the page, in its frame of the first site, in that of the second; none in the empty one. */
export async function marksToBe(tab: Tab, expected: readonly [number, number, number]): Promise<void> {
  await tab.activate();
  await expect.poll(() => countMarks(tab), { timeout: 10_000 }).toEqual([...expected, 0]);
}

function countMarks(tab: Tab): Promise<number[]> {
  return tab.evaluate(() => {
    const ask = (target: Window) =>
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        target.postMessage('count', '*', [port2]);
      });
    return Promise.all(
      [window, ...Array.from(window.frames)].map(ask as (target: Window) => Promise<number>),
    );
  });
}
