import { expect, test } from 'vitest';
import { onBridge } from '../../../lib/card/bridge';

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
