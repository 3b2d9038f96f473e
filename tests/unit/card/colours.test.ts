import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SPEAKERS } from '../../../lib/knowledge/types';

const css = readFileSync('lib/ui/tokens.css', 'utf8');
const palette = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);
const TEXT_COLOURS = [...palette.keys()].filter((name) => !['paper', 'well', 'line', 'rule'].includes(name));
const SCHEMES = ['light', 'dark'] as const;

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, two: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(SCHEMES)('%s', (scheme) => {
  const colour = (name: string) => palette.get(name)?.[scheme] ?? '';

  test.each(TEXT_COLOURS)('%s can be read on paper and in a well', (name) => {
    for (const ground of ['paper', 'well']) {
      expect(contrast(colour(name), colour(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('the palette has the paper of the look and a colour for every speaker', () => {
  expect(palette.get('paper')).toEqual({ light: '#fbfaf7', dark: '#201f1d' });
  expect(SPEAKERS.filter((speaker) => !palette.has(speaker))).toEqual([]);
});

test('every colour of a kind is in the palette', () => {
  const used = [...css.matchAll(/--hue: var\(--(\w+)\)/g)].map(([, name = '']) => name);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((name) => !palette.has(name))).toEqual([]);
});
