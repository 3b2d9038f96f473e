import { expect } from 'vitest';
import { until } from './harness/driver';
import { clickOn, texts } from './harness/elements';
import { paintedMarks } from './harness/marks';
import { act, hoverInPlace, leave, marksToBe, page, untouched } from './robust';
import { inBothBrowsers } from './suite';

inBothBrowsers('what else works on the page', (test) => {
  test('in editors nothing is marked, and what is typed there stays as typed', async ({ open, server }) => {
    server.answer(
      '/editors',
      page(`<p>OpenAI.</p><div id="rich" contenteditable="true"><p>Anthropic <b>wrote</b></p></div>
        <textarea>NVIDIA</textarea><p id="later">ChatGPT is edited in place.</p><iframe id="frame" width="600" height="200" src="/designed"></iframe>`),
    );
    server.answer(
      '/designed',
      page('<p>RLHF in a frame.</p>', '<script>document.designMode = "on"</script>'),
    );
    const tab = await open('editors');
    await marksToBe(tab, ['OpenAI', 'ChatGPT']);
    await clickOn(tab, '#rich b');
    await tab.press('End');
    await act(tab, () => document.querySelector('#rich p')?.append(' NVIDIA'));
    await clickOn(tab, 'textarea');
    await tab.type('RLHF ');
    expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toContain('RLHF ');
    // Made an editor only when it is used: its marks go with the first click, and the neighbours keep theirs.
    await act(tab, () => {
      const later = document.querySelector('#later') as HTMLElement;
      later.contentEditable = 'true';
      later.focus();
    });
    await marksToBe(tab, ['OpenAI']);
    expect(await texts(tab, '#later')).toEqual(['ChatGPT is edited in place.']);
    const inFrame = () =>
      tab.evaluate(() => {
        const frame = document.querySelector('iframe')?.contentWindow as typeof window | undefined;
        return frame?.CSS.highlights.size ?? -1;
      });
    expect(await inFrame()).toBe(0);
    await untouched(tab);
  });

  test('highlights of the page stay its own; ours come back after it cleared them all', async ({
    open,
    server,
  }) => {
    server.answer('/own', page('<p id="text">OpenAI in the middle.</p><x-root></x-root>', OWN_HIGHLIGHTS));
    const tab = await open('own');
    await marksToBe(tab, ['OpenAI', 'Anthropic']);
    const names = () => tab.evaluate(() => [...CSS.highlights.keys()].filter((name) => !/^marg/.test(name)));
    expect(await names()).toEqual(['search']);
    await tab.evaluate(() => {
      CSS.highlights.clear();
      const { shadowRoot } = document.querySelector('x-root') as Element;
      (shadowRoot as ShadowRoot).adoptedStyleSheets = [new CSSStyleSheet()];
    });
    expect(await paintedMarks(tab)).toEqual([]);
    await hoverInPlaceAfterReturn();
    expect(await names()).toEqual([]);
    const sheets = await tab.evaluate(
      () => document.querySelector('x-root')?.shadowRoot?.adoptedStyleSheets.length,
    );
    expect(sheets).toBe(2);
    await untouched(tab);

    async function hoverInPlaceAfterReturn() {
      await tab.move({ x: 200, y: 200 }, 3);
      await marksToBe(tab, ['OpenAI', 'Anthropic']);
      await hoverInPlace(tab, 'Anthropic');
    }
  });

  test('text that changes sixty times a second keeps changing, and its neighbours keep their marks', async ({
    open,
    server,
  }) => {
    server.answer('/ticker', page('<p>OpenAI is still.</p><p id="same">0</p><div id="new"></div>', TICKER));
    const tab = await open('ticker');
    await until('two seconds of frames', () =>
      tab.evaluate(() => Number(document.querySelector('#same')?.textContent) > 120),
    );
    await marksToBe(tab, ['OpenAI']);
    await hoverInPlace(tab, 'OpenAI');
    await leave(tab);
    await act(tab, () => {
      (window as unknown as { stopped: boolean }).stopped = true;
    });
    await marksToBe(tab, ['OpenAI', 'Anthropic', 'NVIDIA']);
    await untouched(tab);
  });
});

const OWN_HIGHLIGHTS = `<style>::highlight(search) { background: yellow; }</style><script>
  addEventListener('DOMContentLoaded', () => act(() => {
    const text = document.querySelector('#text').firstChild;
    const range = new Range();
    range.setStart(text, 0);
    range.setEnd(text, 9);
    CSS.highlights.set('search', new Highlight(range));
    document.querySelector('x-root').attachShadow({ mode: 'open' }).innerHTML = '<p>Anthropic in a root.</p>';
  }));
</script>`;

const TICKER = `<script>
  let count = 0;
  const tick = () => act(() => {
    count++;
    document.querySelector('#same').firstChild.data = window.stopped ? 'Anthropic' : count;
    const line = document.createElement('p');
    line.append(window.stopped ? 'NVIDIA' : 'Line ' + count);
    document.querySelector('#new').replaceChildren(line);
    if (!window.stopped) requestAnimationFrame(tick);
  });
  addEventListener('DOMContentLoaded', tick);
</script>`;
