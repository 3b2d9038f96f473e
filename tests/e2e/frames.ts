import { expect } from 'vitest';
import type { PageServer } from '../tools/serve';
import type { Tab } from './harness/driver';

/** What a document answers of itself. */
interface Told {
  readonly marks: number;
  /** Events of a change of size so far. */
  readonly resized: number;
}

/** Each document answers for itself: what is in a frame of another site no driver reads alike. */
const TELLS = `<script>
  let resized = 0;
  addEventListener('resize', () => resized++);
  addEventListener('DOMContentLoaded', () => parent.postMessage('parsed', '*'));
  const own = () => [...CSS.highlights].reduce((sum, [name, marks]) => sum + (name.startsWith('marginalia') ? marks.size : 0), 0);
  onmessage = ({ data, ports }) => data === 'tell' && ports[0].postMessage({ marks: own(), resized });
</script>`;
const inner = (head = '') =>
  `<!doctype html><meta charset="utf-8"><title>Inner</title>${TELLS}${head}<p>NVIDIA in a frame.</p>`;
const framed = (frames: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Framed</title>${TELLS}<p>OpenAI above frames.</p>${frames}`;
const FRAME = 'width="600" height="200"';

/** Two sites that one server serves. */
export interface Sites {
  /** Addresses of a page with three frames: of the first site, of the second, and an empty one, which is left alone. */
  readonly pages: readonly [string, string];
  /** Site keys. */
  readonly keys: readonly [string, string];
}

export function servedSites(server: PageServer): Sites {
  const origins = originsOf(server);
  const frames = [
    ...origins.map((origin) => `<iframe ${FRAME} src="${origin}/inner"></iframe>`),
    `<iframe ${FRAME} srcdoc="${inner().replace(/"/g, '&quot;')}"></iframe>`,
  ];
  server.answer('/inner', inner());
  server.answer('/framed', framed(frames.join('')));
  return {
    pages: [`${origins[0]}/framed`, `${origins[1]}/framed`],
    keys: ['127.0.0.1', 'localhost'],
  };
}

/** Both names under which a browser finds one server: a site each, and so a process each. */
function originsOf(server: PageServer): readonly [string, string] {
  return [server.origin, server.origin.replace('127.0.0.1', 'localhost')];
}

/** A page whose two frames, of its own site and of another, come once it is loaded. */
export interface LateFrames {
  /** Its address. */
  readonly page: string;
  /** Puts the frames in, and awaits that the text of both is there. */
  put(tab: Tab, style: string): Promise<void>;
  /** Gives the frames another style. */
  restyle(tab: Tab, style: string): Promise<void>;
  /** Has the style sheet of the frames arrive: until then nothing in them is laid out. */
  dress(): void;
}

export function lateFrames(server: PageServer): LateFrames {
  let dress = () => {};
  const sheet = new Promise<string>((resolve) => {
    dress = () => resolve('p { color: teal }');
  });
  server.answer('/sheet.css', sheet);
  server.answer('/dressed', inner('<link rel="stylesheet" href="/sheet.css">'));
  server.answer('/around', framed(''));
  const sources = originsOf(server).map((origin) => `${origin}/dressed`);
  return {
    page: `${server.origin}/around`,
    put: (tab, style) => tab.evaluate(putFrames, sources, style),
    restyle: (tab, style) => tab.evaluate(restyleFrames, style),
    dress,
  };
}

async function putFrames(sources: readonly string[], style: string): Promise<void> {
  for (const src of sources) {
    const frame = Object.assign(document.createElement('iframe'), { src });
    frame.style.cssText = style;
    const parsed = new Promise<void>((resolve) =>
      addEventListener(
        'message',
        ({ data, source }) => data === 'parsed' && source === frame.contentWindow && resolve(),
      ),
    );
    document.body.append(frame);
    await parsed;
  }
}

function restyleFrames(style: string): void {
  for (const frame of document.querySelectorAll('iframe')) frame.style.cssText = style;
}

/** Awaits so many marks in the page, in its frame of the first site, in that of the second; none in the empty one. */
export async function marksToBe(tab: Tab, expected: readonly [number, number, number]): Promise<void> {
  await tab.activate();
  await documentsToHave(tab, 'marks', [...expected, 0]);
}

/** Awaits what the page and its frames tell of themselves. */
export async function documentsToHave(
  tab: Tab,
  what: 'marks' | 'resized',
  expected: readonly number[],
): Promise<void> {
  await expect
    .poll(async () => (await askAll(tab)).map((told) => told[what]), { timeout: 10_000 })
    .toEqual(expected);
}

function askAll(tab: Tab): Promise<Told[]> {
  return tab.evaluate(() => {
    const ask = (target: Window) =>
      new Promise<Told>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        target.postMessage('tell', '*', [port2]);
      });
    return Promise.all([window, ...Array.from(window.frames)].map(ask as (target: Window) => Promise<Told>));
  });
}
