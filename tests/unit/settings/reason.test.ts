import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../lib/knowledge/types';
import { reasonIn, titleIn } from '../../../lib/settings/reason';
import type { SiteState } from '../../../lib/settings/site';

const NOON = new Date(2026, 10, 21, 12, 0).getTime();
const STATES: readonly SiteState[] = [
  { state: 'on', why: 'list' },
  { state: 'on', why: 'granted' },
  { state: 'on', why: 'every-site' },
  { state: 'on', why: 'once' },
  { state: 'off', why: 'paused', since: NOON },
  { state: 'off', why: 'paused', since: 1, until: NOON },
  { state: 'off', why: 'paused-everywhere', since: NOON },
  { state: 'off', why: 'paused-everywhere', since: 1, until: NOON },
  { state: 'off', why: 'not-allowed' },
  { state: 'off', why: 'forbidden' },
];

test.each(LANGUAGES)('every state has a sentence of its own in %s', (lang) => {
  const sentences = STATES.map((state) => reasonIn(lang, state));
  expect(new Set(sentences).size).toBe(STATES.length);
});

test('this page once says that nothing is kept', () => {
  expect(reasonIn('en', { state: 'on', why: 'once' })).toContain('Nothing is kept');
  expect(reasonIn('zh-Hans', { state: 'on', why: 'once' })).toContain('不留任何记录');
  expect(reasonIn('zh-Hant', { state: 'on', why: 'once' })).toContain('不留任何紀錄');
});

test('the day on which a site was switched off is told', () => {
  const paused = { state: 'off', why: 'paused', since: new Date(2026, 4, 3, 9).getTime() } as const;
  expect(reasonIn('en', paused)).toBe('Off: you switched it off on 3 May');
  expect(reasonIn('zh-Hant', paused)).toBe('已關閉：你於 5月3日關閉了此網站');
});

test('the time at which a pause ends is told', () => {
  expect(reasonIn('en', { state: 'off', why: 'paused', since: 1, until: NOON })).toMatch(/until 12:00/);
});

test('the title of the button has the number, the state and its reason', () => {
  expect(titleIn('en', { state: 'on', why: 'list' }, 1)).toBe(
    'Marginalia · 1 term on this page · On: it is on the list of AI and tech news sites',
  );
  expect(titleIn('zh-Hans', { state: 'on', why: 'granted' }, 12)).toBe(
    'Marginalia · 本页 12 个术语 · 已开启：你允许了此站点',
  );
  expect(titleIn('zh-Hant', { state: 'off', why: 'forbidden' }, undefined)).toBe(
    'Marginalia · 瀏覽器不允許任何擴充功能讀取此頁面',
  );
});
