import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../../lib/public/icon/', import.meta.url);
const SIZES = [16, 32, 48, 96, 128];
/** Where the size stands in a PNG: the first chunk is the header, in bytes. */
const [WIDTH_AT, HEIGHT_AT, COLOUR_TYPE_AT] = [16, 20, 25];
/** Colour with transparency. */
const RGBA = 6;

test.each([
  ['icon.svg', ''],
  ['off.svg', 'off-'],
  ['off-on-light.svg', 'off-on-light-'],
  ['off-on-dark.svg', 'off-on-dark-'],
])('%s is rendered in every size on a clear ground', (source, prefix) => {
  expect(existsSync(new URL(source, FOLDER))).toBe(true);
  for (const size of SIZES) {
    const png = readFileSync(new URL(`${prefix}${size}.png`, FOLDER));
    expect([png.readUInt32BE(WIDTH_AT), png.readUInt32BE(HEIGHT_AT), png[COLOUR_TYPE_AT]]).toEqual([
      size,
      size,
      RGBA,
    ]);
  }
});
