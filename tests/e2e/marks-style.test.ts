import { expect } from 'vitest';
import type { Change } from '../../lib/settings/schema';
import type { Box, Media, Point, Tab } from './harness/driver';
import { until } from './harness/driver';
import type { Extension } from './harness/extension';
import { middle, noMarks, openedCard, paintedMarks, settledMarks, squeeze } from './harness/marks';
import { picture } from './harness/pixels';
import { differingPixels } from './harness/png';
import { inBothBrowsers } from './suite';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made up</title>
<body style="font: 40px/2 sans-serif"><p>About RLHF, and RLHF.</p><h2>More</h2><p>RLHF and <a href="#x">OpenAI</a>.</p>
</body></html>`;

inBothBrowsers('the look of marks', (test, browser) => {
  test('is a line below, a tint, or nothing, as the reader has it, in every tab at once', async ({
    open,
    server,
    extension,
  }) => {
    server.answer('/look', PAGE);
    const tabs = [await open('look'), await open('look')];
    for (const tab of tabs) await marksToBe(tab, ['RLHF', 'RLHF', 'OpenAI']);
    const [box] = (await settledMarks(tabs[1] as Tab))[0]?.boxes ?? [];
    await change(extension, { setting: 'markStyle', value: 'tint' });
    for (const tab of tabs) await under(tab, ['marginalia-link', 'marginalia-link', 'marginalia-link']);
    expect(parts(await paint(tabs[1] as Tab), box)).toEqual({ above: true, below: true });
    await change(extension, { setting: 'markStyle', value: 'underline' });
    for (const tab of tabs) await under(tab, ['marginalia', 'marginalia', 'marginalia-link']);
    expect(parts(await paint(tabs[1] as Tab), box)).toEqual({ above: false, below: true });
    await change(extension, { setting: 'markStyle', value: 'none' });
    for (const tab of tabs) await noMarks(tab);
    await (tabs[1] as Tab).move({ x: 4, y: 4 }, 2);
    await (tabs[1] as Tab).move(middle(box as Box), 8);
    await until('the card', () => openedCard(tabs[1] as Tab));
    await under(tabs[1] as Tab, ['marginalia-open']);
  });

  test('which marks there are follows density, kinds, known entries and words', async ({
    open,
    server,
    extension,
  }) => {
    server.answer('/look', PAGE);
    const tab = await open('look');
    await marksToBe(tab, ['RLHF', 'RLHF', 'OpenAI']);
    const steps: readonly [Change, readonly string[]][] = [
      [{ setting: 'density', value: 'all' }, ['RLHF', 'RLHF', 'RLHF', 'OpenAI']],
      [{ setting: 'density', value: 'page' }, ['RLHF', 'OpenAI']],
      [{ setting: 'known', member: 'rlhf', value: true }, ['OpenAI']],
      [{ setting: 'known', member: 'rlhf', value: false }, ['RLHF', 'OpenAI']],
      [{ setting: 'notHere', site: '127.0.0.1', member: 'rlhf', value: true }, ['OpenAI']],
      [{ setting: 'notHere', site: '127.0.0.1', member: 'rlhf', value: false }, ['RLHF', 'OpenAI']],
      [{ setting: 'notHere', site: 'elsewhere.example', member: 'OpenAI', value: true }, ['RLHF', 'OpenAI']],
      [{ setting: 'hiddenKinds', member: 'term', value: true }, ['OpenAI']],
    ];
    for (const [wish, marks] of steps) {
      await change(extension, wish);
      await marksToBe(tab, marks);
    }
    expect((await extension.toolbar(tab)).badge).toBe('1');
  });

  test('what is known is listed as known, and does not count', async ({ open, server, extension }) => {
    server.answer('/look', PAGE);
    const tab = await open('look');
    await marksToBe(tab, ['RLHF', 'RLHF', 'OpenAI']);
    await change(extension, { setting: 'known', member: 'openai', value: true });
    await marksToBe(tab, ['RLHF', 'RLHF']);
    expect(await extension.pageTerms(tab)).toMatchObject([{ id: 'rlhf' }, { id: 'openai', known: true }]);
    await until('the badge', async () => (await extension.toolbar(tab)).badge === '1');
    await extension.send(tab, { type: 'show-term', id: 'openai' });
    await until('the card', () => openedCard(tab));
  });

  test('in print there is none', async ({ open, server }) => {
    server.answer('/look', PAGE);
    const tab = await shownAs(open, 'print');
    expect(await paint(tab)).toEqual([]);
    await tab.emulateMedia(undefined);
    expect((await paint(tab)).length).toBeGreaterThan(0);
  });

  test('in forced colours, which drop the tint, all have the line', async ({ open, server, extension }) => {
    server.answer('/look', PAGE);
    await change(extension, { setting: 'markStyle', value: 'tint' });
    const tab = await open('look');
    const boxes = (await settledMarks(tab)).flatMap(({ boxes }) => boxes);
    expect(lines(await paint(tab), boxes)).toEqual([false, false, false]);
    await tab.emulateMedia('forced-colors');
    const places = await paint(tab);
    await tab.emulateMedia(undefined);
    expect(lines(places, boxes)).toEqual([true, true, true]);
  });

  // Firefox asks for more contrast only together with forced colours, where the test above looks.
  test.skipIf(browser === 'firefox')('for more contrast too', async ({ open, server, extension }) => {
    server.answer('/look', PAGE);
    await change(extension, { setting: 'markStyle', value: 'tint' });
    const tab = await open('look');
    const boxes = (await settledMarks(tab)).flatMap(({ boxes }) => boxes);
    const before = await picture(tab);
    await tab.emulateMedia('more-contrast');
    const places = differingPixels(before, await picture(tab));
    await tab.emulateMedia(undefined);
    expect(lines(places, boxes)).toEqual([true, true, true]);
  });
});

async function change(extension: Extension, change: Change) {
  expect(await extension.tell({ type: 'change', change })).toMatchObject({ saved: 'synced' });
}

async function shownAs(open: (path: string) => Promise<Tab>, media: Media): Promise<Tab> {
  const tab = await open('look');
  await settledMarks(tab);
  await tab.emulateMedia(media);
  return tab;
}

async function marksToBe(tab: Tab, expected: readonly string[]) {
  await tab.activate();
  const texts = async () => (await paintedMarks(tab)).map(({ text }) => squeeze(text));
  await expect.poll(texts, { timeout: 10_000 }).toEqual(expected);
}

async function under(tab: Tab, names: readonly string[]) {
  await expect
    .poll(async () => (await paintedMarks(tab)).map(({ under }) => under), { timeout: 10_000 })
    .toEqual(names);
}

/** The places that look otherwise because of the marks: the page clears them, and a movement brings them back. */
async function paint(tab: Tab): Promise<readonly Point[]> {
  await tab.activate();
  const marked = await picture(tab);
  await tab.evaluate(() => CSS.highlights.clear());
  const plain = await picture(tab);
  await tab.move({ x: 400, y: 700 }, 2);
  await until('the marks to come back', async () => (await paintedMarks(tab)).length > 0);
  return differingPixels(plain, marked);
}

/** px of a line's box, from its bottom, in which an underline may stand. */
const LINE_PX = 14;

/** Whether a mark is painted in its upper part, as a tint is, and where a line stands. */
function parts(places: readonly Point[], box: Box | undefined) {
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  const inside = places.filter((at) => at.x >= x && at.x < x + width && at.y >= y && at.y < y + height + 4);
  const line = y + height - LINE_PX;
  return { above: inside.some((at) => at.y < line), below: inside.some((at) => at.y >= line) };
}

/** Whether each box has a row below its text that differs here and there: dots with gaps between. */
function lines(places: readonly Point[], boxes: readonly Box[]): readonly boolean[] {
  return boxes.map(({ x, y, width, height }) => {
    const inRow = (row: number) =>
      places.filter((place) => place.y === row && place.x >= x && place.x < x + width).length;
    const first = Math.round(y + height) - LINE_PX;
    const rows = Array.from({ length: LINE_PX + 4 }, (_, below) => inRow(first + below));
    return rows.some((count) => count > width / 6 && count < width * 0.9);
  });
}
