// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { card, localized, voice } from './cards';
import { show, texts } from './show';

afterEach(() => document.body.replaceChildren());

describe('a debate opened', () => {
  const side = (speaker: 'lex' | 'sebastian', label: string) => ({
    speaker,
    positions: [speaker],
    label: localized(label),
    name: localized(speaker),
    initials: 'XX',
    voices: [voice({ id: speaker, claim: localized(`${label} said`), kind: 'prediction', horizon: '2031' })],
  });
  const debate = {
    id: 'd',
    question: localized('Which?'),
    sides: [side('lex', 'one'), side('sebastian', 'two')],
  };

  test('each side in a column: speaker, side, claims with their flags and places', () => {
    const box = show({ card: card({ debates: [debate], voices: [voice()] }), debate: 'd' });
    expect(texts(box, 'h2')).toEqual(['Which?']);
    expect(texts(box, '.side h3 .who, .stance, .side .claim')).toEqual([
      'lex',
      'one',
      'one said',
      'sebastian',
      'two',
      'two said',
    ]);
    expect(texts(box, '.side .meta')[0]).toBe('Prediction for 2031 · aheadJan 2026 · #490 · 1:37:18 ↗');
    expect(texts(box, '.definition, .voices')).toEqual([]);
  });

  test('it is opened by a button beside its question, where it can be', () => {
    const onDebate = vi.fn();
    const box = show({ card: card({ debates: [debate] }), onDebate });
    box.querySelector<HTMLElement>('.open-debate')?.click();
    expect(onDebate).toHaveBeenCalledWith('d');
    expect(show({ card: card({ debates: [debate] }) }).querySelector('.open-debate')).toBeNull();
  });
});

describe('what the page adds', () => {
  test('the article’s date is set against the first voice, once', () => {
    const voices = [voice({ id: 'a' }), voice({ id: 'b' })];
    const box = show({ card: card({ voices }), published: '2026-10-12' });
    expect(texts(box, '.distance')).toEqual(['9 months before this article']);
    expect(texts(box, '.meta')[0]).toBe('9 months before this article · #490, RLVR and RLHF · 1:37:18 ↗');
  });

  test('a later version than was spoken of', () => {
    const given = card({ spoken: [{ name: 'Qwen 3', date: '2026-01-31' }] });
    const reading = { surface: 'Qwen 3.8', isVersion: true, reasons: [] };
    expect(texts(show({ card: given, reading }), '.version')).toEqual([
      'This article names Qwen 3.8; in January 2026 they spoke of Qwen 3.',
    ]);
    expect(texts(show({ card: given }), '.version')).toEqual([]);
  });

  test('what was said in another year stands under the voice, with its date and link', () => {
    const now = voice({ earlier: ['then'] });
    const then = voice({ id: 'then', claim: localized('Before.'), date: '2025-02-03', episode: '#459' });
    const box = show({ card: card({ voices: [now], linked: [then] }) });
    expect(texts(box, '.voice .other-year')).toEqual(['In Feb 2025 · Sebastian Raschka: Before. 1:37:18 ↗']);
  });
});

test('a long definition is folded where it can be unfolded and voices wait', () => {
  const more =
    'This tells much more about it than anybody wants to read before the voices are seen, who said what.';
  const definition = localized(`${more} ${more} ${more}`);
  const onUnfold = vi.fn();
  const box = show({ card: card({ definition, voices: [voice()] }), onUnfold });
  expect(box.querySelector<HTMLElement>('.rest')?.hidden).toBe(true);
  box.querySelector<HTMLElement>('.unfold')?.click();
  expect(onUnfold).toHaveBeenCalledOnce();
  expect(show({ card: card({ definition }), onUnfold }).querySelector<HTMLElement>('.rest')?.hidden).toBe(
    false,
  );
  expect(show({ card: card({ definition, voices: [voice()] }) }).querySelector('.unfold')).toBeNull();
});

test('the places gone through lead back; Back stands before them', () => {
  const onPath = vi.fn();
  const path = ['one', 'two', 'three'].map((name) => localized(name));
  const box = show({ path, onPath, onBack: () => {} });
  expect(texts(box, '.path button')).toEqual(['two', 'three']);
  box.querySelector<HTMLElement>('.path button')?.click();
  expect(onPath).toHaveBeenCalledWith(1);
});
