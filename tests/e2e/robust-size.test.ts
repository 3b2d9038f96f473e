import { expect } from 'vitest';
import type { Box, Tab } from './harness/driver';
import { until } from './harness/driver';
import type { Extension } from './harness/extension';
import { middle, paintedMarks } from './harness/marks';
import { act, hoverInPlace, markedTexts, marksToBe, page, untouched } from './robust';
import { inBothBrowsers } from './suite';

/**
 * Longest that a page may be held up, in ms of the clock. The aim is 50 ms of work, alone on a machine: side by side
 * with another browser the clock runs several times as fast, and Firefox tells no tasks, so that the page's own work
 * counts there too.
 */
const LONGEST_MS = 500;
/** Other work only makes a reading slower: what holds the page up by itself does so every time. */
const READINGS = 3;
/** Reading two megabytes in slices, beside another browser that does the same. */
const PATIENCE_MS = 40_000;

/** Chromium tells its long tasks; elsewhere the longest gap between the beats of a timer stands for them. */
const STOPWATCH = `<script>
  window.longest = 0;
  const note = (ms) => { longest = Math.max(longest, ms); };
  window.startWatch = () => {
    longest = 0;
    if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => note(duration))).observe({ entryTypes: ['longtask'] });
      return;
    }
    let before = performance.now();
    const beat = () => { const now = performance.now(); note(now - before); before = now; setTimeout(beat, 4); };
    beat();
  };
</script>`;
/** The page's own layout is done before the watch begins: reading begins after it. */
const LAID_OUT =
  '<script>document.body.offsetHeight; addEventListener("DOMContentLoaded", () => startWatch());</script>';

const SIZES: Readonly<Record<string, string>> = {
  'fifty thousand text nodes': `<p>OpenAI.</p>${'<p>A <b>small</b> line.</p>'.repeat(16_667)}<p>RLHF.</p>`,
  'fifty thousand text nodes in one paragraph': `<p>OpenAI. ${'<span>A small </span><b>word </b>'.repeat(25_000)} RLHF.</p>`,
  'one text node of two megabytes': `<p>OpenAI. ${'The harbour opened at nine and nobody was surprised. '.repeat(40_000)} RLHF.</p>`,
};

/** A page of Chromium itself ends at some depth of boxes: what is not laid out may be deeper. */
const NESTED = `<p>OpenAI.</p><div id="deep"></div><script>
  let at = document.querySelector('#deep');
  for (let depth = 0; depth < 5000; depth++) {
    const inner = document.createElement('div');
    inner.style.display = 'contents';
    at.append(inner);
    at = inner;
  }
  at.append('RLHF.');
</script>`;

inBothBrowsers('size', (test) => {
  test.for(Object.keys(SIZES))('%s are read to the end without a long pause', async (size, {
    open,
    server,
    extension,
  }) => {
    server.answer('/sized', page((SIZES[size] ?? '') + LAID_OUT, STOPWATCH));
    const pauses: number[] = [];
    while (pauses.length < READINGS && !pauses.some((pause) => pause < LONGEST_MS)) {
      const tab = await open('sized');
      await toBeFound(extension, tab, 'rlhf');
      await expect.poll(() => markedTexts(tab)).toContain('OpenAI');
      await hoverInPlace(tab, 'OpenAI');
      await untouched(tab);
      pauses.push(await longest(tab));
    }
    expect(Math.min(...pauses)).toBeLessThan(LONGEST_MS);
  });

  test('five thousand nested elements are read to the innermost', async ({ open, server, extension }) => {
    server.answer('/nested', page(NESTED));
    const tab = await open('nested');
    await toBeFound(extension, tab, 'rlhf');
    await marksToBe(tab, ['OpenAI', 'RLHF']);
    const { boxes } = (await paintedMarks(tab)).find(({ text }) => text === 'RLHF') ?? { boxes: [] };
    await tab.move({ x: 300, y: 300 }, 2);
    await tab.move(middle(boxes[0] as Box), 6);
    // Deeper than Chromium's debugger can tell a tree: the page is asked for the card.
    await until('a card', () => tab.evaluate(() => document.querySelector('marginalia-card') !== null));
    await untouched(tab);
  });

  test('ten thousand nodes in a burst are read at once, in one go', async ({ open, server, extension }) => {
    server.answer('/burst', page('<p>OpenAI.</p><ul></ul>', STOPWATCH));
    const tab = await open('burst');
    await marksToBe(tab, ['OpenAI']);
    await act(tab, () => {
      const list = document.querySelector('ul') as Element;
      for (let line = 0; line < 10_000; line++) {
        list.appendChild(document.createElement('li')).append(`Line ${line}`);
      }
      list.append(document.createElement('li'));
      list.lastElementChild?.append('RLHF.');
      list.firstElementChild?.append(' of Anthropic.');
      document.body.getBoundingClientRect();
      (window as unknown as { startWatch(): void }).startWatch();
    });
    await toBeFound(extension, tab, 'rlhf');
    await marksToBe(tab, ['OpenAI', 'Anthropic']);
    await hoverInPlace(tab, 'Anthropic');
    await untouched(tab);
    expect(await longest(tab)).toBeLessThan(LONGEST_MS);
  });
});

function toBeFound(extension: Extension, tab: Tab, id: string) {
  const terms = () => extension.pageTerms(tab);
  return until(`${id} to be found`, async () => (await terms()).some((term) => term.id === id), PATIENCE_MS);
}

function longest(tab: Tab): Promise<number> {
  return tab.evaluate(() => Math.round((window as unknown as { longest: number }).longest));
}
