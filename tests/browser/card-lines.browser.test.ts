import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Display } from '../../lib/card/display';
import { LANGUAGES, type Language } from '../../lib/knowledge/types';
import { control, dialog, openOn } from './card-stage';

const VIEW = { width: 1000, height: 800 };
/** px by which what is set on one line may differ, for the rounding of fonts. */
const ROUNDING_PX = 0.6;

let shown: Display | undefined;

afterEach(() => {
  shown?.hide();
  document.body.innerHTML = '';
});

async function open(id: string, language: Language) {
  await page.viewport(VIEW.width, VIEW.height);
  shown?.hide();
  document.body.innerHTML = '<p><span>term</span></p>';
  shown = openOn(document.querySelector('span') as Element, id, { language: () => language });
}

it('what takes the place of an entry is as high as that was, to the fraction of a px', async () => {
  await open('rlvr', 'en');
  dialog().style.height = '300.4px';
  control('.open-debate').click();
  expect(control('.columns').checkVisibility()).toBe(true);
  expect(Number.parseFloat(dialog().style.minHeight)).toBeCloseTo(300.4, 1);
});

it.each(
  LANGUAGES,
)('the lines of a definition are equally far apart, also beside “Read on”: %s', async (language) => {
  await open('grok', language);
  const definition = control('.definition');
  expect(definition.querySelector('.unfold')).not.toBeNull();
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(definition);
  const height = definition.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  const lines = height / Number.parseFloat(lineHeight);
  expect(Math.abs(lines - Math.round(lines)) * Number.parseFloat(lineHeight)).toBeLessThan(2 * ROUNDING_PX);
});

it('a dot stands between chapter and link, or out of sight where the link begins a line', async () => {
  const found = { between: 0, hidden: 0 };
  for (const language of LANGUAGES) {
    await open('mixture-of-experts', language);
    control('summary').click();
    for (const line of dialog().querySelectorAll('.place')) {
      const [box, dot, link] = [line, line.querySelector('.to-link .dot'), line.querySelector('a')].map(
        (part) => part?.getBoundingClientRect() ?? new DOMRect(),
      ) as [DOMRect, DOMRect, DOMRect];
      const begins = link.left - box.left < 5;
      if (begins) expect(dot.left).toBeLessThanOrEqual(box.left - 4 + ROUNDING_PX);
      else expect(dot.left).toBeGreaterThan(box.left + 8);
      expect(getComputedStyle(line).overflowX).toBe('clip');
      found[begins ? 'hidden' : 'between']++;
    }
  }
  expect(Math.min(found.between, found.hidden)).toBeGreaterThan(0);
});

it.each([
  'zh-Hans',
  'zh-Hant',
] as const)('names in Latin letters stand on one line with those beside them: %s', async (language) => {
  await open('mixture-of-experts', language);
  const chips = [...dialog().querySelectorAll<HTMLElement>('.chips button')];
  expect(new Set(chips.map(({ lang }) => lang))).toEqual(new Set(['en', language]));
  expect(new Set(chips.map((chip) => getComputedStyle(chip).fontFamily)).size).toBe(1);
});
