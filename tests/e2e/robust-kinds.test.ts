import { expect } from 'vitest';
import type { Box, Point, Tab } from './harness/driver';
import { until } from './harness/driver';
import { serialized, texts } from './harness/elements';
import { middle, settledMarks } from './harness/marks';
import { hoverInPlace, marksToBe, page, untouched } from './robust';
import { inBothBrowsers } from './suite';

const XHTML = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Made up</title></head>
<body><p>OpenAI in <b>a large language model</b>.</p><x-part><p>Anthropic</p></x-part><svg xmlns="http://www.w3.org/2000/svg"><text>NVIDIA</text></svg></body></html>`;
/** Documents that are no pages: each holds a term, and none is shown as text of an article. */
const NO_PAGES: Readonly<Record<string, string>> = {
  picture: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">OpenAI</text></svg>',
  feed: '<?xml version="1.0"?><rss><channel><title>OpenAI</title></channel></rss>',
  text: 'OpenAI in plain text.',
  data: '{"name": "OpenAI"}',
};
const TYPES: Readonly<Record<string, string>> = {
  picture: 'image/svg+xml',
  feed: 'application/xml',
  text: 'text/plain',
  data: 'application/json',
};
/** Smallest file that viewers open. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;
/** Answers what is marked in a frame, and whether a card is open there: no driver reads frames of other sites alike. */
const FRAME = page(
  '<p style="margin: 40px">NVIDIA in a frame.</p>',
  `<script>onmessage = ({ ports }) => {
    const marks = [...CSS.highlights].filter(([name]) => name === 'marginalia').flatMap(([, ranges]) => [...ranges]);
    const boxes = marks.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.getBoundingClientRect().toJSON();
    });
    ports[0].postMessage({ boxes, hasCard: document.querySelector('marginalia-card') !== null, foreign });
  };</script>`,
);

inBothBrowsers('kinds of pages', (test) => {
  test('XHTML is read and marked like HTML', async ({ open, server }) => {
    server.answer('/page.xhtml', { body: XHTML, headers: { 'content-type': 'application/xhtml+xml' } });
    const tab = await open('page.xhtml');
    const before = await serialized(tab);
    await marksToBe(tab, ['OpenAI', 'large language model', 'Anthropic']);
    await hoverInPlace(tab, 'large language model');
    expect(await serialized(tab)).toBe(before);
  });

  test('pictures, feeds, plain text and data stay as the browser shows them', async ({
    open,
    server,
    extension,
  }) => {
    await extension.pause('127.0.0.1');
    const shown: { readonly tab: Tab; readonly before: string }[] = [];
    for (const [path, body] of Object.entries(NO_PAGES)) {
      server.answer(`/${path}`, { body, headers: { 'content-type': TYPES[path] as string } });
      const tab = await open(path);
      shown.push({ tab, before: await serialized(tab) });
    }
    // Switched on again, every open tab is read; the page that is opened after it is the last to be.
    await extension.restore();
    await settledMarks(await open('sample/en.html'));
    for (const { tab, before } of shown) expect(await serialized(tab)).toBe(before);
  });

  test.for([
    'sandbox allow-scripts',
    "default-src 'none'; img-src 'self'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
  ])('under the policy "%s" marks and card come', async (policy, { open, server }) => {
    server.answer('/held', {
      body: page(
        '<p>OpenAI here.</p><x-root><template shadowrootmode="open"><p>Anthropic there.</p></template></x-root>',
      ),
      headers: { 'content-security-policy': policy },
    });
    const tab = await open('held');
    await marksToBe(tab, ['OpenAI', 'Anthropic']);
    await hoverInPlace(tab, 'Anthropic');
    await untouched(tab);
  });

  test.for(['127.0.0.1', 'localhost'])('in a frame of %s a mark opens its card there', async (host, {
    open,
    server,
  }) => {
    server.answer('/inner-page', FRAME);
    const source = `${server.origin.replace('127.0.0.1', host)}/inner-page`;
    server.answer(
      '/outer-page',
      page(`<p>OpenAI.</p><iframe width="700" height="500" src="${source}"></iframe>`),
    );
    const tab = await open('outer-page');
    await tab.activate();
    await marksToBe(tab, ['OpenAI']);
    const [box] = (await until('a mark in the frame', async () => {
      const { boxes } = await askFrame(tab);
      return boxes.length > 0 && boxes;
    })) as readonly Box[];
    const frame = await tab.evaluate(() => {
      const { x, y } = document.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
      const border = document.querySelector('iframe')?.clientLeft ?? 0;
      return { x: x + border, y: y + border };
    });
    await restInFrame(tab, frame, middle(box as Box));
    await until('a card in the frame', async () => (await askFrame(tab)).hasCard);
    expect(await tab.evaluate(() => document.querySelector('marginalia-card'))).toBeNull();
    expect((await askFrame(tab)).foreign).toEqual([]);
    await untouched(tab);
  });

  // Chromium's viewer for PDF files is not part of its headless form, which offers them for download.
  test('the popup of a PDF file says that no script may enter', async ({
    open,
    openPopup,
    driver,
    server,
    extension,
  }) => {
    server.answer('/paper.pdf', { body: PDF, headers: { 'content-type': 'application/pdf' } });
    if (driver.name === 'chromium') {
      const tab = await open('sample/en.html');
      await settledMarks(tab);
      await tab.evaluate(() => history.replaceState({}, '', '/paper.pdf'));
      await saysForbidden(await openPopup(await extension.tabId(tab)));
    } else {
      const tab = await open('paper.pdf');
      await saysForbidden(await openPopup(await extension.tabId(tab)));
    }
  });
});

async function saysForbidden(popup: Tab): Promise<void> {
  await expect
    .poll(async () => (await texts(popup, '.site')).join())
    .toMatch(/Browsers let no extension read this page/);
}

async function restInFrame(tab: Tab, frame: Point, at: Point): Promise<void> {
  const point = { x: frame.x + at.x, y: frame.y + at.y };
  await tab.move({ x: point.x + 60, y: point.y + 60 }, 2);
  await tab.move(point, 6);
}

interface InFrame {
  readonly boxes: readonly Box[];
  readonly hasCard: boolean;
  readonly foreign: readonly string[];
}

function askFrame(tab: Tab): Promise<InFrame> {
  return tab.evaluate(
    () =>
      new Promise<InFrame>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        window.frames[0]?.postMessage('tell', '*', [port2]);
      }),
  );
}
