import { expect } from 'vitest';
import { cardText } from './harness/card';
import { type Box, type Tab, until } from './harness/driver';
import { clickOn } from './harness/elements';
import { bringIntoView, middle, paintedMarks } from './harness/marks';
import { picture } from './harness/pixels';
import { differingPixels } from './harness/png';
import {
  act,
  hoverInPlace,
  hoverLines,
  leave,
  markedTexts,
  marksToBe,
  moveAway,
  page,
  restAt,
  untouched,
} from './robust';
import { inBothBrowsers } from './suite';

/** Each kind of place that text stands in, with the term that is hovered there. */
const PLACES: Readonly<Record<string, readonly [term: string, html: string]>> = {
  'a link': ['OpenAI', '<p>From <a href="#there">OpenAI itself</a>.</p>'],
  'a button': ['Anthropic', '<button type="button">Ask Anthropic</button>'],
  'a table': ['NVIDIA', '<table border="1"><tr><th>Maker<td>NVIDIA<td>9</table>'],
  'a summary': [
    'ChatGPT',
    '<details><summary>More of ChatGPT</summary><p>RLHF is folded away.</p></details>',
  ],
  columns: [
    'reinforcement learning with verifiable rewards',
    '<div style="columns: 3; width: 330px; height: 60px">Of reinforcement learning with verifiable rewards and on.</div>',
  ],
  'vertical text': [
    '大语言模型',
    '<p lang="zh" style="writing-mode: vertical-rl; height: 160px">关于大语言模型的文章。</p>',
  ],
  'sideways text': [
    'OpenRouter',
    '<p style="writing-mode: vertical-lr; height: 160px">About OpenRouter here.</p>',
  ],
  'text from right to left': ['PyTorch', '<p dir="rtl" lang="ar">كتب عن PyTorch هنا.</p>'],
  'turned text': ['AlphaGo', '<p style="transform: rotate(4deg); width: 300px">Turned by AlphaGo.</p>'],
  'a stretched link': [
    'vLLM',
    '<div style="position: relative">Run vLLM. <a href="#it" style="position: absolute; inset: 0" aria-label="all"></a></div>',
  ],
  'a see-through overlay': [
    'DeepSeek-R1',
    '<div style="position: relative">Of DeepSeek-R1.<div style="position: absolute; inset: 0; background: rgb(0 0 0 / 0%)"></div></div>',
  ],
  'zoomed text': ['Claude Code', '<p style="zoom: 1.7">Try Claude Code.</p>'],
  'skipped content': [
    'KV cache',
    '<div style="height: 3000px"></div><div style="content-visibility: auto; contain-intrinsic-size: 200px"><p>The KV cache.</p></div>',
  ],
  'an element without a box': ['Andrej Karpathy', '<div style="display: contents">By Andrej Karpathy.</div>'],
  'a scroller': [
    'Sam Altman',
    '<div style="height: 40px; overflow: auto"><p style="margin-top: 300px">Sam Altman said.</p></div>',
  ],
};
const NAMES = Object.keys(PLACES);

inBothBrowsers('layout', (test) => {
  test('marks stand on their words and open where a reader rests, wherever the text is', async ({
    open,
    server,
  }) => {
    const sections = NAMES.map((name) => `<section title="${name}">${PLACES[name]?.[1]}</section>`);
    server.answer('/places', page(sections.join(''), '<style>section { margin: 24px }</style>'));
    const tab = await open('places');
    for (const name of NAMES) {
      const [term] = PLACES[name] as [string, string];
      await hoverLines(tab, term).catch((error) => expect.fail(`${name}: ${error}`));
      await leave(tab);
    }
    expect(await tab.evaluate(() => location.hash)).toBe('');
    await untouched(tab);
  });

  test('what a cover hides opens nothing, what a style hid is marked when it is shown', async ({
    open,
    server,
  }) => {
    server.answer(
      '/hidden',
      page(`<div style="position: relative; width: 300px">OpenAI.<div style="position: absolute; inset: 0; background: white">above</div></div>
        <p>RLHF.</p><p id="a" style="visibility: hidden">Anthropic.</p><div id="b" style="content-visibility: hidden"><p>NVIDIA.</p></div><p id="c" style="display: none">ChatGPT.</p>`),
    );
    const tab = await open('hidden');
    await marksToBe(tab, ['OpenAI', 'RLHF']);
    const point = await bringIntoView(tab, 'OpenAI');
    await tab.move({ x: 300, y: 300 });
    await tab.move(point, 6);
    // A card that opens later would open here first: the pointer has rested on the cover for longer.
    await act(tab, () => {
      for (const id of ['a', 'b', 'c']) document.getElementById(id)?.removeAttribute('style');
    });
    await marksToBe(tab, ['OpenAI', 'RLHF', 'Anthropic', 'NVIDIA', 'ChatGPT']);
    expect(await tab.readCard()).toBeNull();
    await hoverInPlace(tab, 'NVIDIA');
    await untouched(tab);
  });

  test('in a popover, in a modal dialog and in fullscreen the card is on top and can be reached', async ({
    open,
    server,
  }) => {
    server.answer(
      '/layers',
      page(
        `<p>OpenAI.</p><dialog><p>Anthropic asks.</p></dialog><div popover id="pop"><p>NVIDIA pops up.</p></div>
        <div id="full"><p>ChatGPT fills the screen.</p><button type="button" onclick="this.parentElement.requestFullscreen()">Fill</button></div>`,
        LAYERS,
      ),
    );
    const tab = await open('layers');
    await marksToBe(tab, ['OpenAI', 'ChatGPT']);
    await act(tab, () => document.querySelector<HTMLElement>('#pop')?.showPopover());
    await expect.poll(() => markedTexts(tab)).toContain('NVIDIA');
    await hoverOnTop(tab, 'NVIDIA');
    await act(tab, () => document.querySelector<HTMLElement>('#pop')?.hidePopover());
    await act(tab, () => document.querySelector('dialog')?.showModal());
    await hoverOnTop(tab, 'Anthropic');
    await act(tab, () => document.querySelector('dialog')?.close());
    await clickOn(tab, 'button', 'Fill');
    await until('the whole screen', () => tab.evaluate(() => document.fullscreenElement !== null));
    await hoverOnTop(tab, 'ChatGPT');
    await act(tab, () => document.exitFullscreen());
    await untouched(tab);
  });

  test('on paper nothing is painted', async ({ open, server }) => {
    server.answer('/paper', page('<p>OpenAI and <a href="#there">Anthropic</a>.</p>'));
    const tab = await open('paper');
    await tab.activate();
    await marksToBe(tab, ['OpenAI', 'Anthropic']);
    const marked = await picture(tab);
    await tab.emulateMedia('print');
    await until('the medium', () => tab.evaluate(() => matchMedia('print').matches));
    const printed = await picture(tab);
    await tab.evaluate(() => CSS.highlights.clear());
    const plain = await picture(tab);
    await tab.emulateMedia(undefined);
    expect(differingPixels(printed, plain).length).toBeLessThan(SEAM_PX);
    expect(differingPixels(marked, plain).length).toBeGreaterThan(10 * SEAM_PX);
    await untouched(tab);
  });
});

/** The page's own dialog lies over everything but the card; where it closes is told by the page. */
const LAYERS = '<style>dialog, [popover] { margin: 40px } #full { background: white; padding: 40px }</style>';

/** Rests on a mark and sees that the card is what lies on top above or below it. */
async function hoverOnTop(tab: Tab, text: string): Promise<void> {
  const boxOf = async () =>
    (await paintedMarks(tab)).find((mark) => mark.text === text && mark.boxes.length > 0)?.boxes[0];
  const card = await restAt(tab, middle((await until(`a mark on ${text}`, boxOf)) as Box));
  expect(cardText(card)).toContain(text);
  await until('the card on top', async () => {
    const { x, y, height } = (await boxOf()) as Box;
    return tab.evaluate(
      (x, ys) => ys.some((y) => document.elementFromPoint(x, y)?.localName === 'marginalia-card'),
      x + 8,
      DEPTHS_PX.flatMap((depth) => [y - depth, y + height + depth]),
    );
  });
  await moveAway(tab);
}

/** How far from its mark's line a card is looked for. */
const DEPTHS_PX = [20, 40, 60];
/** Chromium draws a word in a highlight by itself, even where no rule paints it: where letters touch, a pixel may differ. */
const SEAM_PX = 4;
