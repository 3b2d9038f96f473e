import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineUnder, placeCard, placeInCorner, type Rect } from '../../../lib/card/place';

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

describe('placeInCorner', () => {
  const corner = (line: Rect, rtl = false, view = viewport, height = 300) =>
    placeInCorner(line, view, height, rtl);

  test('at the bottom, at the end of the page\u2019s lines', () => {
    expect(corner(rect(100, 100))).toEqual({
      corner: { block: 'bottom', inline: 'end' },
      side: 'above',
      edge: 792,
      left: 612,
      width: 380,
      maxHeight: 460,
    });
    expect(corner(rect(800, 100), true).left).toBe(8);
  });

  test('in another corner where the line is in the way', () => {
    expect(corner(rect(700, 700)).corner).toEqual({ block: 'bottom', inline: 'start' });
    expect(corner(rect(0, 700, 1000)).corner).toEqual({ block: 'top', inline: 'end' });
  });

  test('cut short of the line where no corner has the room', () => {
    const low = { width: 320, height: 400 };
    expect(corner(rect(10, 120), false, low)).toMatchObject({ edge: 392, maxHeight: 244 });
  });

  test('it stays in its corner when its content grows', () => {
    const first = placeInCorner(rect(700, 300), viewport, 200, false);
    expect(placeInCorner(rect(700, 300), viewport, 460, false, first.corner).corner).toEqual(first.corner);
  });

  test('never over the line, always in the view', () => {
    const view = fc.record({
      width: fc.integer({ min: 240, max: 2000 }),
      height: fc.integer({ min: 300, max: 1400 }),
    });
    fc.assert(
      fc.property(
        view,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (size, x, y, rtl) => {
          const line = rect(x * (size.width - 120), y * (size.height - 20));
          const at = placeInCorner(line, size, 400, rtl);
          const bottom = at.side === 'above' ? at.edge : at.edge + at.maxHeight;
          const top = at.side === 'above' ? at.edge - at.maxHeight : at.edge;
          const apart =
            at.left >= line.right ||
            at.left + at.width <= line.left ||
            top >= line.bottom ||
            bottom <= line.top;
          expect(apart).toBe(true);
          expect(at.left).toBeGreaterThanOrEqual(8);
          expect(at.left + at.width).toBeLessThanOrEqual(Math.max(size.width - 8, 8));
        },
      ),
    );
  });
});
