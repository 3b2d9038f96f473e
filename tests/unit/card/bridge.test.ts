import { expect, test } from 'vitest';
import { onBridge, onWay } from '../../../lib/card/bridge';

const line = { left: 100, top: 80, right: 160, bottom: 100 };
const below = { left: 100, top: 108, right: 480, bottom: 400 };
const above = { left: 20, top: 10, right: 400, bottom: 72 };

test.each([
  ['under the line', 130, 104, true],
  ['on the edge of the line', 100, 100, true],
  ['on the edge of the card', 480, 108, true],
  ['half way to the far corner', 320, 104, true],
  ['beyond the slant', 330, 104, false],
  ['left of both', 99, 104, false],
  ['beside the line', 200, 90, false],
  ['on the line itself, which is the mark', 130, 90, false],
  ['inside the card', 130, 200, false],
])('card below: %s', (_, x, y, expected) => {
  expect(onBridge({ x, y }, line, below)).toBe(expected);
});

test.each([
  ['over the line', 130, 76, true],
  ['half way to the near corner', 61, 76, true],
  ['beyond the slant', 59, 76, false],
  ['below the line', 130, 104, false],
])('card above: %s', (_, x, y, expected) => {
  expect(onBridge({ x, y }, line, above)).toBe(expected);
});

const inCorner = { left: 600, top: 300, right: 980, bottom: 760 };

test.each([
  ['straight from the line to the near edge', 380, 200, true],
  ['on the line', 130, 90, true],
  ['in the card', 700, 500, true],
  ['along the upper edge of the way', 410, 160, true],
  ['above the way', 420, 100, false],
  ['left of the way', 200, 500, false],
  ['beyond the card', 990, 500, false],
])('card in a corner: %s', (_, x, y, expected) => {
  expect(onWay({ x, y }, line, inCorner)).toBe(expected);
});
