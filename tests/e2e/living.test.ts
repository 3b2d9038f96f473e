import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '../tools/builds';
import type { Tab } from './harness/driver';
import { clickOn, texts } from './harness/elements';
import { bringIntoView, hover, paintedMarks, settledMarks, squeeze } from './harness/marks';
import { inBothBrowsers } from './suite';

const PREACT = readFileSync(join(ROOT, 'node_modules', 'preact', 'dist', 'preact.mjs'), 'utf8');

/** A page of a framework: each click renders all of its text anew. */
const RENDERED = page(`<div id="app"></div><script type="module">
  import { h, render } from '/preact.js';
  let turn = 0;
  const view = () => h('article', null,
    h('p', { id: 'count' }, \`OpenAI was named \${turn} times, and \${turn % 2 ? 'Anthropic' : 'NVIDIA'} once.\`),
    turn > 2 ? h('p', { id: 'more' }, 'RLHF came later.') : null,
    h('button', { onClick: () => { turn++; render(view(), app); } }, 'Again'));
  render(view(), app);
</script>`);

/** A page that goes to another address without loading it. */
const ROUTED =
  page(`<main><h1>First</h1><p>OpenAI is on the first page.</p></main><button>Next</button><script>
  document.querySelector('button').onclick = () => {
    history.pushState({}, '', '/routed/second?' + location.search.slice(1));
    document.querySelector('main').innerHTML = '<h1>Second</h1><p>A large language model is on the second.</p>';
  };
</script>`);

inBothBrowsers('a page that lives', (test) => {
  test('rendered anew by a framework it keeps working and stays marked', async ({ open, server }) => {
    server.answer('/preact.js', PREACT);
    server.answer('/rendered', RENDERED);
    const tab = await open('rendered');
    await marksToBe(tab, ['OpenAI', 'NVIDIA']);
    for (let turn = 1; turn <= 3; turn++) {
      await clickOn(tab, 'button', 'Again');
      const second = turn % 2 ? 'Anthropic' : 'NVIDIA';
      expect(await texts(tab, '#count')).toEqual([`OpenAI was named ${turn} times, and ${second} once.`]);
      await marksToBe(tab, ['OpenAI', second, ...(turn > 2 ? ['RLHF'] : [])]);
    }
    await hover(tab, 'RLHF');
  });

  test('in-app navigation: the old marks go, the new text is marked', async ({ open, server }) => {
    server.answer('/routed/first', ROUTED);
    const tab = await open('routed/first');
    await marksToBe(tab, ['OpenAI']);
    await clickOn(tab, 'button', 'Next');
    await marksToBe(tab, ['large language model']);
  });

  test('text added later is marked, wherever it comes', async ({ open, server }) => {
    server.answer('/later', page('<p>OpenAI.</p><ul></ul>'));
    const tab = await open('later');
    await marksToBe(tab, ['OpenAI']);
    await tab.evaluate(() => {
      document.querySelector('ul')?.insertAdjacentHTML('beforeend', '<li>Anthropic</li>');
      document.body.insertAdjacentText('afterbegin', 'NVIDIA comes first. ');
    });
    await marksToBe(tab, ['NVIDIA', 'OpenAI', 'Anthropic']);
    await tab.evaluate(() => {
      const text = document.querySelector('li')?.firstChild as Text;
      text.data = 'ChatGPT instead';
    });
    await marksToBe(tab, ['NVIDIA', 'OpenAI', 'ChatGPT']);
    await tab.evaluate(() => document.querySelector('p')?.remove());
    await marksToBe(tab, ['NVIDIA', 'ChatGPT']);
  });

  test('an open shadow root is marked, also one that is attached later', async ({ open }) => {
    const tab = await open('layout/shadow.html');
    await settledMarks(tab);
    const point = await bringIntoViewInShadow(tab);
    await tab.move({ x: 4, y: 4 });
    await tab.move(point, 8);
    await expect.poll(async () => (await tab.readCard()) !== null).toBe(true);
    await tab.press('Escape');
    await tab.evaluate(() => {
      const late = document.body.appendChild(document.createElement('late-part'));
      late.attachShadow({ mode: 'open' }).innerHTML = '<p>ChatGPT in a late root.</p>';
    });
    await expect.poll(async () => (await paintedMarks(tab)).map(({ text }) => text)).toContain('ChatGPT');
  });

  test('after the page cleared the registry, a movement of the pointer brings the marks back', async ({
    open,
  }) => {
    const tab = await open('sample/en.html');
    const before = (await settledMarks(tab)).length;
    await tab.evaluate(() => CSS.highlights.clear());
    expect(await paintedMarks(tab)).toEqual([]);
    await tab.move({ x: 300, y: 300 }, 3);
    await expect.poll(async () => (await paintedMarks(tab)).length).toBe(before);
  });

  test('what was hidden is marked when it is shown', async ({ open, server }) => {
    server.answer(
      '/folded',
      page('<p>OpenAI.</p><details><summary>More</summary><p>Anthropic.</p></details><p hidden>NVIDIA.</p>'),
    );
    const tab = await open('folded');
    await marksToBe(tab, ['OpenAI']);
    await clickOn(tab, 'summary');
    await marksToBe(tab, ['OpenAI', 'Anthropic']);
    await tab.run("document.querySelector('p[hidden]').hidden = false");
    await marksToBe(tab, ['OpenAI', 'Anthropic', 'NVIDIA']);
  });

  test('going back brings a marked page', async ({ open, server }) => {
    server.answer('/other', page('<p>Anthropic.</p>'));
    const tab = await open('sample/en.html');
    await bringIntoView(tab, 'large language model');
    await tab.goto(`${server.origin}/other?n=back`);
    await marksToBe(tab, ['Anthropic']);
    await tab.back();
    await bringIntoView(tab, 'large language model');
  });
});

/** Awaits that exactly these texts are marked, in this order. */
async function marksToBe(tab: Tab, expected: readonly string[]) {
  const painted = async () => (await paintedMarks(tab)).filter(({ under }) => under !== 'marginalia-open');
  await expect
    .poll(async () => (await painted()).map(({ text }) => squeeze(text)), { timeout: 10_000 })
    .toEqual(expected);
}

async function bringIntoViewInShadow(tab: Tab) {
  const mark = (await paintedMarks(tab)).find(({ text }) => text === 'Anthropic');
  const [box] = mark?.boxes ?? [];
  if (!box) throw new Error('nothing is marked in the shadow root');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function page(body: string) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made up</title><body>${body}</body></html>`;
}
