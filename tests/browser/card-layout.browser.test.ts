import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Display } from '../../lib/card/display';
import { LANGUAGES } from '../../lib/knowledge/types';
import { readSettings } from '../../lib/settings/schema';
import { cardOf, control, dialog, openOn } from './card-stage';

const ENTRIES = ['mixture-of-experts', 'rlvr', 'agi', 'claude-sonnet', 'xai', 'o3', 'qwen', 'qualcomm'];
const VIEW = { width: 1000, height: 800 };

let shown: Display | undefined;
const place = (html: string) => {
  document.body.innerHTML = html;
  return document.querySelector('span') as HTMLElement;
};
const open = (...given: Parameters<typeof openOn>) => {
  shown = openOn(...given);
  return shown;
};

afterEach(async () => {
  shown?.hide();
  document.documentElement.dir = '';
  document.body.innerHTML = '';
});

describe('layout', () => {
  it.each(LANGUAGES)('at rest no card is taller than 460 px: %s', async (language) => {
    await page.viewport(VIEW.width, VIEW.height);
    const span = place('<p style="margin-top: 20px"><span>term</span></p>');
    for (const id of ENTRIES) {
      open(span, id, { language: () => language });
      expect(dialog().offsetHeight, id).toBeLessThanOrEqual(460);
      expect(dialog().offsetWidth, id).toBe(380);
      shown?.hide();
    }
  });

  it.each(LANGUAGES)('the definition, who and when can be seen without scrolling: %s', async (language) => {
    await page.viewport(VIEW.width, VIEW.height);
    const span = place('<p><span>term</span></p>');
    for (const id of ENTRIES.filter((id) => cardOf(id).voices.length > 0)) {
      open(span, id, { language: () => language });
      const floor = control('.actions').getBoundingClientRect().top;
      const [voice] = cardOf(id).voices;
      expect(control('.voice .who').textContent, id).toContain(voice?.date.slice(0, 4));
      expect(control('.voice .when').getBoundingClientRect().bottom, id).toBeLessThanOrEqual(floor);
      shown?.hide();
    }
  });

  it('all actions stand in one line, also in a narrow window and in large text', async () => {
    const span = place('<p><span>term</span></p>');
    for (const [textSize, width] of [
      ['normal', 320],
      ['large', 1000],
    ] as const) {
      await page.viewport(width, 640);
      for (const language of LANGUAGES) {
        open(span, 'rlvr', {
          language: () => language,
          settings: () => ({ ...readSettings({}), textSize }),
        });
        const tops = [...dialog().querySelectorAll('.actions button')].map(
          (button) => button.getBoundingClientRect().top,
        );
        expect(new Set(tops).size, `${textSize} ${language}`).toBe(1);
        shown?.hide();
      }
    }
  });

  it.each([
    ['normal', 320],
    ['large', 320],
    ['small', 320],
    ['large', 1000],
  ] as const)('text %s in a view %i px wide: nothing to scroll sideways', async (textSize, width) => {
    await page.viewport(width, 640);
    const span = place('<p><span>term</span></p>');
    for (const id of ENTRIES) {
      for (const turned of ['', '.open-debate']) {
        open(span, id, { settings: () => ({ ...readSettings({}), textSize }) });
        if (turned && cardOf(id).debates.length > 0) control(turned).click();
        const card = dialog();
        expect(card.scrollWidth, `${id} ${turned}`).toBeLessThanOrEqual(card.clientWidth);
        expect(card.getBoundingClientRect().right).toBeLessThanOrEqual(width - 8);
        shown?.hide();
      }
    }
  });

  it('the size of the text follows the setting, and what is pressed is never under 24 px', async () => {
    await page.viewport(VIEW.width, VIEW.height);
    const span = place('<p><span>term</span></p>');
    const heights = (['small', 'normal', 'large'] as const).map((textSize) => {
      open(span, 'rlvr', { settings: () => ({ ...readSettings({}), textSize }) });
      for (const target of dialog().querySelectorAll('button, summary, a')) {
        const { width, height } = target.getBoundingClientRect();
        if (!target.checkVisibility()) continue;
        expect(Math.min(width, height), `${textSize} ${target.outerHTML}`).toBeGreaterThanOrEqual(24);
      }
      const { height } = control('h2').getBoundingClientRect();
      shown?.hide();
      return height;
    });
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(3);
  });

  it('it stands on whole pixels of the screen, wherever its line does', async () => {
    await page.viewport(VIEW.width, 620);
    for (const top of [20.3, 400.7]) {
      open(place(`<p style="margin: ${top}px 0 0 30.4px; font-size: 17.3px"><span>term</span></p>`), 'rlvr');
      const box = dialog().getBoundingClientRect();
      for (const px of [box.left, box.top, box.bottom].map((edge) => edge * devicePixelRatio))
        expect(px, String(top)).toBe(Math.round(px));
      shown?.hide();
    }
  });

  it('what stays in sight lets nothing through below it', async () => {
    await page.viewport(VIEW.width, VIEW.height);
    open(place('<p><span>term</span></p>'), 'mixture-of-experts');
    const bar = control('.actions').getBoundingClientRect();
    const card = dialog().getBoundingClientRect();
    expect(bar.bottom).toBeGreaterThanOrEqual(card.bottom - 1.01);
  });
});

describe('in a corner', () => {
  const corner = { settings: () => ({ ...readSettings({}), placement: 'corner' as const }) };

  it.each([
    ['', 'right'],
    ['rtl', 'left'],
  ] as const)('dir=%s: bottom %s', async (dir, side) => {
    await page.viewport(VIEW.width, VIEW.height);
    document.documentElement.dir = dir;
    open(place('<p><span>term</span></p>'), 'rlvr', corner);
    const box = dialog().getBoundingClientRect();
    expect(VIEW.height - box.bottom).toBe(8);
    expect(side === 'right' ? VIEW.width - box.right : box.left).toBe(8);
  });

  it('never over the line: the other corner', async () => {
    await page.viewport(VIEW.width, VIEW.height);
    open(
      place('<p style="position: fixed; right: 20px; bottom: 20px"><span>term</span></p>'),
      'rlvr',
      corner,
    );
    expect(dialog().getBoundingClientRect().left).toBe(8);
  });

  it('the way to it is a bridge', async () => {
    await page.viewport(VIEW.width, VIEW.height);
    const display = open(place('<p><span>term</span></p>'), 'rlvr', corner);
    const [from, to] = [
      document.querySelector('span')?.getBoundingClientRect(),
      dialog().getBoundingClientRect(),
    ];
    const between = { x: ((from?.left ?? 0) + to.left) / 2, y: ((from?.top ?? 0) + to.top) / 2 };
    expect(display.spotAt(between).on).toBe('bridge');
    expect(display.spotAt({ x: 10, y: 700 }).on).toBe('page');
  });
});
