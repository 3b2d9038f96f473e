import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineUnder, placeCard, type Rect, sideOf } from '../../../lib/card/place';

const rect = (left: number, top: number, width = 120, height = 20): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const viewport = { width: 1000, height: 800 };

describe('placeCard', () => {
  test('below the line where it fits, its left edge under that of the line', () => {
    expect(placeCard(rect(100, 200), viewport, 300)).toEqual({
      side: 'below',
      edge: 228,
      left: 100,
      width: 380,
      maxHeight: 460,
    });
  });

  test('above where it does not fit below', () => {
    expect(placeCard(rect(100, 600), viewport, 300)).toMatchObject({
      side: 'above',
      edge: 592,
      maxHeight: 460,
    });
  });

  test('on the roomier side where it fits on neither, scrolling inside', () => {
    const low = { width: 1000, height: 300 };
    expect(placeCard(rect(100, 60), low, 400)).toMatchObject({ side: 'below', maxHeight: 204 });
    expect(placeCard(rect(100, 220), low, 400)).toMatchObject({ side: 'above', maxHeight: 204 });
  });

  test('above where that is preferred and fits, since the page shows its title below', () => {
    expect(placeCard(rect(100, 500), viewport, 280, undefined, 'above').side).toBe('above');
    expect(placeCard(rect(100, 100), viewport, 280, undefined, 'above').side).toBe('below');
    expect(placeCard(rect(100, 500), { width: 1000, height: 600 }, 900, undefined, 'above').side).toBe(
      'above',
    );
    expect(placeCard(rect(100, 60), { width: 1000, height: 300 }, 900, undefined, 'above').side).toBe(
      'below',
    );
    expect(placeCard(rect(100, 500), viewport, 280, 'below', 'above').side).toBe('below');
  });

  test.each([
    ['a title of the page around the mark', 'A hint', 'above'],
    ['an empty one, which the browser does not show', '', 'below'],
    ['none', undefined, 'below'],
  ] as const)('with %s the card goes where it is free', (_, title, side) => {
    const titled = { getAttribute: () => title } as unknown as Element;
    expect(sideOf({ closest: () => (title === undefined ? null : titled) as never })).toBe(side);
  });

  test('never taller than 460 px', () => {
    expect(placeCard(rect(100, 10), { width: 1000, height: 2000 }, 900).maxHeight).toBe(460);
  });

  test('clamped 8 px from the edges', () => {
    expect(placeCard(rect(900, 100), viewport, 300).left).toBe(612);
    expect(placeCard(rect(-40, 100), viewport, 300).left).toBe(8);
  });

  test('as wide as a narrow viewport allows', () => {
    expect(placeCard(rect(10, 100), { width: 320, height: 600 }, 300)).toMatchObject({ width: 304, left: 8 });
  });

  test('keeps its side when its content changes', () => {
    expect(placeCard(rect(100, 600), viewport, 100, 'above').side).toBe('above');
    expect(placeCard(rect(100, 500), viewport, 400, 'below')).toMatchObject({
      side: 'below',
      maxHeight: 264,
    });
  });

  test('a line outside the viewport still gives a place inside', () => {
    expect(placeCard(rect(100, 3000), viewport, 300)).toMatchObject({ side: 'above', edge: 792 });
    expect(placeCard(rect(100, -3000), viewport, 300)).toMatchObject({ side: 'below', edge: 8 });
  });

  test('whatever the page: inside the viewport and never over the line', () => {
    const size = fc.integer({ min: 60, max: 3000 });
    fc.assert(
      fc.property(size, size, fc.nat(3000), fc.nat(3000), fc.nat(900), (width, height, left, top, wanted) => {
        const line = rect(left % width, top % height);
        const place = placeCard(line, { width, height }, wanted);
        const tall = Math.min(wanted, place.maxHeight);
        const box =
          place.side === 'below' ? [place.edge, place.edge + tall] : [place.edge - tall, place.edge];
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + place.width).toBeLessThanOrEqual(Math.max(width - 8, 8));
        if (tall === 0) return;
        expect(box[0]).toBeGreaterThanOrEqual(8);
        expect(box[1]).toBeLessThanOrEqual(height - 8);
        expect(place.side === 'below' ? (box[0] ?? 0) > line.bottom : (box[1] ?? 0) < line.top).toBe(true);
      }),
    );
  });
});

describe('lineUnder', () => {
  const lines = [rect(400, 100), rect(20, 130)];

  test('is the line the pointer is on', () => {
    expect(lineUnder(lines, { x: 450, y: 110 })).toBe(lines[0]);
    expect(lineUnder(lines, { x: 60, y: 149 })).toBe(lines[1]);
  });

  test('is the nearest where it is on none, the first without a pointer, none without lines', () => {
    expect(lineUnder(lines, { x: 200, y: 160 })).toBe(lines[1]);
    expect(lineUnder(lines)).toBe(lines[0]);
    expect(lineUnder([], { x: 0, y: 0 })).toBeUndefined();
  });
});
