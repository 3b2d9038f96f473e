import { describe, expect, test } from 'vitest';
import {
  formatClock,
  formatColophon,
  formatDistance,
  formatMonth,
  formatPrediction,
} from '../../../lib/card/format';
import { STRINGS } from '../../../lib/card/strings';
import { LANGUAGES } from '../../../lib/knowledge/types';
import { voice } from './cards';

test.each([
  [0, '0:00'],
  [65, '1:05'],
  [245, '4:05'],
  [600, '10:00'],
  [5838, '1:37:18'],
  [36_000, '10:00:00'],
])('%i s is %s', (seconds, clock) => {
  expect(formatClock(seconds)).toBe(clock);
});

test.each([
  ['2026-01-31', 'en', 'Jan 2026'],
  ['2026-01-31', 'zh-Hans', '2026年1月'],
  ['2026-12', 'zh-Hant', '2026年12月'],
  ['2031', 'en', '2031'],
  ['2031', 'zh-Hans', '2031年'],
] as const)('%s in %s is %s, in every time zone', (date, language, text) => {
  expect(formatMonth(date, language)).toBe(text);
});

test.each([
  ['2026-12', 'Prediction for Dec 2026 · this year'],
  ['2026-10', 'Prediction for Oct 2026 · this year'],
  ['2026-09', 'Prediction for Sep 2026 · date passed'],
  ['2026', 'Prediction for 2026 · this year'],
  ['2025', 'Prediction for 2025 · date passed'],
  ['2031', 'Prediction for 2031 · ahead'],
  ['years', 'Prediction, years ahead'],
  ['open', 'Prediction'],
  [undefined, 'Prediction'],
])('a prediction with the horizon %s', (horizon, text) => {
  expect(formatPrediction(horizon, 'en', Date.parse('2026-10-15'))).toBe(text);
});

describe('when it was recorded', () => {
  const early = voice({ episode: '#459', date: '2025-02-03' });
  const late = voice({ episode: '#490', date: '2026-01-31' });

  test('names each episode once, the latest first', () => {
    expect(formatColophon([early, late, early], 'en')).toBe(
      'Lex Fridman Podcast #490 (Jan 2026), #459 (Feb 2025). Marginalia is not affiliated with the podcast.',
    );
    expect(formatColophon([late, early], 'zh-Hans')).toBe(
      'Lex Fridman 播客 #490（2026年1月）、#459（2025年2月）。Marginalia 与该播客无关联。',
    );
  });

  test('names the podcast also without voices', () => {
    for (const language of LANGUAGES) expect(formatColophon([], language)).toContain('Lex Fridman');
  });
});

test.each(LANGUAGES)('%s has every string, with the places of the English one', (language) => {
  const places = (text: string) => text.split('$').length;
  for (const [key, text] of Object.entries(STRINGS.en)) {
    const own = STRINGS[language][key as keyof typeof STRINGS.en];
    expect(own, key).not.toBe('');
    expect(places(own), key).toBe(places(text));
  }
});

test.each([
  ['2026-01-31', '2026-10-12', '9 months before this article'],
  ['2026-01-31', '2026-02-01', '1 month before this article'],
  ['2026-01-31', '2026-01', 'same month as this article'],
  ['2026-01-31', '2025-11-30', '2 months after this article'],
  ['2025-02-03', '2026-12-31', '22 months before this article'],
  ['2025-02-03', '2028-01-01', '2 years before this article'],
])('said %s, published %s: %s', (said, published, text) => {
  expect(formatDistance(said, published, 'en')).toBe(text);
});

test('the distance in Chinese', () => {
  expect(formatDistance('2026-01-31', '2026-10-12', 'zh-Hans')).toBe('比本文早 9 个月');
  expect(formatDistance('2026-01-31', '2025-12-12', 'zh-Hant')).toBe('比本文晚 1 個月');
});
