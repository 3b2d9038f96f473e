import { afterEach, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { Display } from '../../lib/card/display';
import { LANGUAGES } from '../../lib/knowledge/types';
import { dialog, openOn } from './card-stage';

/** CSS px: a window of 1280 by 1024 px zoomed to 400 %. */
const ZOOMED = { width: 320, height: 256 };
const EDGE_PX = 8;

let shown: Display | undefined;

afterEach(async () => {
  shown?.hide();
  document.body.innerHTML = '';
  await emulate({});
});

async function emulate({ media = '', motion = '' }: { media?: string; motion?: string }) {
  const features = [{ name: 'prefers-reduced-motion', value: motion }];
  await cdp().send('Emulation.setEmulatedMedia', { media, features });
}

function open(id: string, language: (typeof LANGUAGES)[number] = 'en', top = 20) {
  document.body.innerHTML = `<p style="margin: ${top}px 0 0"><span>term</span></p>`;
  shown = openOn(document.querySelector('span') as Element, id, { language: () => language });
}

it('it fades in within 120 ms and moves nothing; with reduced motion it is there at once', async () => {
  await emulate({ motion: 'no-preference' });
  open('rlvr');
  const fades = dialog().getAnimations();
  expect(fades.map(({ effect }) => effect?.getComputedTiming().duration)).toEqual([120]);
  const changed = fades.flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes());
  const properties = changed.flatMap((frame) => Object.keys(frame));
  expect(properties.filter((name) => !/^(offset|computedOffset|easing|composite)$/.test(name))).toEqual(
    changed.map(() => 'opacity'),
  );
  shown?.hide();
  await emulate({ motion: 'reduce' });
  open('rlvr');
  expect(dialog().getAnimations()).toEqual([]);
});

it('on paper it is not', async () => {
  open('rlvr');
  expect(getComputedStyle(dialog()).display).toBe('flex');
  await emulate({ media: 'print' });
  expect(getComputedStyle(dialog()).display).toBe('none');
});

it.each(
  LANGUAGES,
)('at 400 % it is in view beside its word, and all of it can be scrolled to: %s', async (language) => {
  await page.viewport(ZOOMED.width, ZOOMED.height);
  for (const id of ['rlvr', 'agi', 'qualcomm']) {
    open(id, language, 0);
    const card = dialog();
    const { top, bottom, left, right } = card.getBoundingClientRect();
    expect(Math.min(top, left), id).toBeGreaterThanOrEqual(EDGE_PX);
    expect(bottom, id).toBeLessThanOrEqual(ZOOMED.height - EDGE_PX);
    expect(right, id).toBeLessThanOrEqual(ZOOMED.width - EDGE_PX);
    expect(card.scrollWidth, id).toBeLessThanOrEqual(card.clientWidth);
    // Nothing stays in sight and takes the room from what is read.
    for (const part of card.querySelectorAll('header, .actions'))
      expect(getComputedStyle(part).position, id).toBe('static');
    for (const stop of card.querySelectorAll<HTMLElement>('button, a, summary')) {
      if (!stop.checkVisibility()) continue;
      stop.focus();
      const box = stop.getBoundingClientRect();
      expect(box.top, `${id} ${stop.outerHTML}`).toBeGreaterThanOrEqual(top);
      expect(box.bottom, `${id} ${stop.outerHTML}`).toBeLessThanOrEqual(bottom);
    }
    shown?.hide();
  }
});
