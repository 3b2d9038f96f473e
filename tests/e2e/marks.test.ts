import { expect } from 'vitest';
import type { Tab } from './harness/driver';
import { serialized } from './harness/elements';
import { paintedMarks, settledMarks } from './harness/marks';
import { compare, lookAt, picture } from './harness/pixels';
import { inBothBrowsers } from './suite';

const HOST = '127.0.0.1';
/** px of the page at which pictures are taken: its head, its middle, its list. */
const SCROLLS = [0, 700, 1900];
/** The dotted line stands a touch below the text: this much under the text's box may change. */
const UNDERLINE_PX = 4;

inBothBrowsers('marks', (test) => {
  test.for(['sample/en.html', 'sample/zh.html'])('%s is marked in the registry of the page', async (path, {
    open,
  }) => {
    const tab = await open(path);
    const marks = await settledMarks(tab);
    expect(marks.length).toBeGreaterThan(4);
    const names = await tab.evaluate(() => [...CSS.highlights.keys()]);
    expect(names.filter((name) => !name.startsWith('marginalia'))).toEqual([]);
  });

  test.for([
    'sample/en.html',
    'sample/zh.html',
  ])('pixels of %s differ inside of the marks and nowhere else', async (path, { open, extension }) => {
    await extension.pause(HOST);
    const tab = await open(path);
    const before = await lookAt(tab, SCROLLS);
    expect(await paintedMarks(tab)).toEqual([]);
    await extension.restore();
    for (const { scroll, picture: plain } of before) {
      await tab.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scroll);
      const boxes = await boxesInView(tab);
      expect(boxes.length).toBeGreaterThan(0);
      const difference = compare(plain, await picture(tab), boxes, UNDERLINE_PX);
      expect(difference).toEqual({ untouched: [], outside: [] });
    }
  });

  test.for([
    'sample/en.html',
    'sample/zh.html',
    'layout/inline.html',
    'layout/shadow.html',
    'layout/structure.html',
  ])('the DOM of %s is the same before and after', async (path, { open, extension }) => {
    await extension.pause(HOST);
    const tab = await open(path);
    const before = await serialized(tab);
    await extension.restore();
    await settledMarks(tab);
    expect(await serialized(tab)).toBe(before);
  });

  test('a site that is off is not read', async ({ open, extension }) => {
    await extension.pause(HOST);
    const tab = await open('sample/en.html');
    expect(await extension.send(tab, { type: 'page-terms' })).toBeNull();
    expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('marking asks the network for nothing', async ({ open, server }) => {
    const from = server.requests.length;
    await settledMarks(await open('sample/en.html'));
    const paths = server.requests.slice(from).map((request) => request.replace(/\?.*/, ''));
    expect(paths).toEqual(['/sample/en.html', '/sample/sample.css']);
  });
});

/** Boxes of the marks that the viewport shows, if only in part. */
async function boxesInView(tab: Tab) {
  const height = await tab.evaluate(() => innerHeight);
  const marks = await settledMarks(tab);
  return marks
    .flatMap(({ boxes }) => boxes)
    .filter((box) => box.y + box.height + UNDERLINE_PX > 0 && box.y < height);
}
