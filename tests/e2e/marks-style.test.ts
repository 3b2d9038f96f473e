import { expect } from 'vitest';
import type { Change, Chosen } from '../../lib/settings/schema';
import type { Box, Point, Tab } from './harness/driver';
import { until } from './harness/driver';
import type { Extension } from './harness/extension';
import { middle, noMarks, openedCard, paintedMarks, settledMarks, squeeze } from './harness/marks';
import { picture } from './harness/pixels';
import { differingPixels, type Picture } from './harness/png';
import { inBothBrowsers } from './suite';

type MarkStyle = Chosen['markStyle'];

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
    const [tab, other] = [await open('look'), await open('look')];
    await marksToBe(tab, ['RLHF', 'RLHF', 'OpenAI']);
    const [box] = (await settledMarks(tab))[0]?.boxes ?? [];
    if (!box) throw new Error('the first mark is not laid out');
    const plain = await look(tab, extension, 'none');
    await noMarks(other);
    expect(parts(differingPixels(plain, await look(tab, extension, 'tint')), box)).toEqual([true, true]);
    await under(other, ['marginalia-link', 'marginalia-link', 'marginalia-link']);
    expect(parts(differingPixels(plain, await look(tab, extension, 'underline')), box)).toEqual([
      false,
      true,
    ]);
    await under(other, ['marginalia', 'marginalia', 'marginalia-link']);
    await look(tab, extension, 'none');
    await tab.move(middle(box), 8);
    await until('the card', () => openedCard(tab));
    await under(tab, ['marginalia-open']);
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
      await extension.change(wish);
      await marksToBe(tab, marks);
    }
    await until('the badge', async () => (await extension.toolbar(tab)).badge === '1');
  });

  test('what is known is listed as known, and does not count', async ({ open, server, extension }) => {
    server.answer('/look', PAGE);
    const tab = await open('look');
    await marksToBe(tab, ['RLHF', 'RLHF', 'OpenAI']);
    await extension.change({ setting: 'known', member: 'openai', value: true });
    await marksToBe(tab, ['RLHF', 'RLHF']);
    expect(await extension.pageTerms(tab)).toMatchObject([{ id: 'rlhf' }, { id: 'openai', known: true }]);
    await until('the badge', async () => (await extension.toolbar(tab)).badge === '1');
    await extension.send(tab, { type: 'show-term', id: 'openai' });
    await until('the card', () => openedCard(tab));
  });

  test('in print there is none', async ({ open, server, extension }) => {
    server.answer('/look', PAGE);
    const tab = await open('look');
    const boxes = (await settledMarks(tab))
      .filter(({ under }) => under === 'marginalia')
      .flatMap(({ boxes }) => boxes);
    const paint = async () =>
      differingPixels(await look(tab, extension, 'none'), await look(tab, extension, 'underline'));
    await tab.emulateMedia('print');
    const printed = await paint();
    await tab.emulateMedia(undefined);
    expect(lines(await paint(), boxes)).toEqual([true, true]);
    // Where a mark begins and ends, the text is drawn in pieces, of which an edge can be another shade.
    expect(printed.length).toBeLessThan(EDGES_PX);
  });

  test('in forced colours, which drop the tint, all have the line', async ({ open, server, extension }) => {
    server.answer('/look', PAGE);
    const tab = await open('look');
    const boxes = (await settledMarks(tab)).flatMap(({ boxes }) => boxes);
    const paint = async () =>
      differingPixels(await look(tab, extension, 'none'), await look(tab, extension, 'tint'));
    expect(lines(await paint(), boxes)).toEqual([false, false, false]);
    await tab.emulateMedia('forced-colors');
    const forced = await paint();
    await tab.emulateMedia(undefined);
    expect(lines(forced, boxes)).toEqual([true, true, true]);
  });

  // Firefox asks for more contrast only together with forced colours, where the test above looks.
  if (browser === 'chromium') {
    test('for more contrast too', async ({ open, server, extension }) => {
      server.answer('/look', PAGE);
      const tab = await open('look');
      const boxes = (await settledMarks(tab)).flatMap(({ boxes }) => boxes);
      const before = await look(tab, extension, 'tint');
      await tab.emulateMedia('more-contrast');
      await look(tab, extension, 'none');
      const after = await look(tab, extension, 'tint');
      await tab.emulateMedia(undefined);
      expect(lines(differingPixels(before, after), boxes)).toEqual([true, true, true]);
    });
  }
});

/** The page with its marks in a style, the pointer far from them. */
async function look(tab: Tab, extension: Extension, value: MarkStyle): Promise<Picture> {
  await tab.activate();
  await tab.move({ x: 400, y: 700 });
  await extension.change({ setting: 'markStyle', value });
  await until(`marks as ${value}`, async () => {
    const marks = await paintedMarks(tab);
    const hasLine = marks.some(({ under }) => under === 'marginalia');
    return marks.length > 0 === (value !== 'none') && hasLine === (value === 'underline');
  });
  return picture(tab);
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

/** px of a line's box, from its bottom, in which an underline may stand, and no part of a tint alone. */
const LINE_PX = 14;
/** px from its bottom that hold no letters but a stem. */
const BARE_PX = 8;
/** px that may differ in all where nothing is painted. */
const EDGES_PX = 12;

/** Whether a mark is painted in its upper part, as a tint is, and where a line stands. */
function parts(places: readonly Point[], { x, y, width, height }: Box): readonly [boolean, boolean] {
  const inside = places.filter((at) => at.x >= x && at.x < x + width && at.y >= y && at.y < y + height + 4);
  const line = y + height - LINE_PX;
  const above = inside.filter((at) => at.y < line).length;
  // More than a row of it: letters drawn anew may have an edge of another shade.
  return [above > width, inside.length - above > width / 4];
}

/** Whether each box has a row below its text that differs here and there: dots with gaps between. */
function lines(places: readonly Point[], boxes: readonly Box[]): readonly boolean[] {
  return boxes.map(({ x, y, width, height }) => {
    const inRow = (row: number) =>
      places.filter((place) => place.y === row && place.x >= x && place.x < x + width).length;
    const first = Math.round(y + height) - BARE_PX;
    const rows = Array.from({ length: BARE_PX + 4 }, (_, below) => inRow(first + below));
    return rows.some((count) => count > width / 6 && count < width * 0.9);
  });
}
