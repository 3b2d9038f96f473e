import { describe, expect, test } from 'vitest';
import { type Reading, versionLine } from '../../../lib/card/reading';
import { card, voice } from './cards';

const reading = (surface: string, isVersion = true): Reading => ({ surface, isVersion });
const spoken = [
  { name: 'DeepSeek-R1', date: '2025-02-03' },
  { name: 'DeepSeek-V3.2', date: '2026-01-31' },
];

describe('a version later than the conversations named', () => {
  test.each([
    ['DeepSeek-V4', 'This article names DeepSeek-V4; in January 2026 they spoke of DeepSeek-V3.2.'],
    ['DeepSeek R2', 'This article names DeepSeek R2; in February 2025 they spoke of DeepSeek-R1.'],
    ['DeepSeek-V3.2', undefined],
    ['DeepSeek-V3', undefined],
    ['DeepSeek-R1-0528', undefined],
    ['DeepSeek 67B', undefined],
    ['DeepSeek', undefined],
  ])('%s', (surface, line) => {
    expect(versionLine(card({ spoken }), reading(surface), '2026-10', 'en')).toBe(line);
  });

  test('in Chinese', () => {
    expect(versionLine(card({ spoken }), reading('DeepSeek-V4'), undefined, 'zh-Hans')).toBe(
      '本文提到 DeepSeek-V4；2026年1月的对话谈的是 DeepSeek-V3.2。',
    );
  });
});

describe('a family of which no version was named', () => {
  const sora = card({ voices: [voice({ date: '2026-01-31' }), voice({ date: '2025-02-03' })] });

  test('the date of the newest voice, where the article is newer', () => {
    expect(versionLine(sora, reading('Sora 3'), '2026-10-12', 'en')).toBe(
      'This article names Sora 3; the conversation is from January 2026.',
    );
  });

  test.each([
    ['an older article', reading('Sora 3'), '2026-01-12'],
    ['an article without a date', reading('Sora 3'), undefined],
    ['a number that belongs to the name', reading('GPT-4', false), '2026-10-12'],
  ])('silence about %s', (_, given, published) => {
    expect(versionLine(sora, given, published, 'en')).toBeUndefined();
  });
});
