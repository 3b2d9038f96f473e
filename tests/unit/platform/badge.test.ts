import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { clearCount, countMarks, forgetTab } from '../../../lib/platform/badge';
import type { Sender } from '../../../lib/platform/messages';
import { fakeTabs } from './fakes';

const from = (frameId: number, documentId = 'one'): Sender =>
  ({ tab: { id: 1 }, frameId, documentId }) as Sender;

let badges: Map<number, string>;
beforeEach(() => {
  forgetTab(1);
  ({ badges } = fakeTabs([]));
});

test('the badge is the number of distinct terms', async () => {
  await countMarks(7, from(0));
  expect(badges.get(1)).toBe('7');
});

test('nothing found is no badge', async () => {
  await countMarks(0, from(0));
  expect(badges.get(1)).toBe('');
});

test('frames share terms: the largest number stands for the tab', async () => {
  await countMarks(3, from(0));
  await countMarks(5, from(4));
  expect(badges.get(1)).toBe('5');
  await countMarks(1, from(4));
  expect(badges.get(1)).toBe('3');
});

test('a new document forgets the frames of the old one', async () => {
  await countMarks(3, from(0));
  await countMarks(9, from(4));
  await countMarks(2, from(0, 'two'));
  expect(badges.get(1)).toBe('2');
});

test('switching off takes the number away', async () => {
  await countMarks(3, from(0));
  await clearCount(1);
  expect(badges.get(1)).toBe('');
});

test('a browser without badges is no error', async () => {
  Object.assign(fakeBrowser.action, {
    setBadgeText: undefined,
    setBadgeBackgroundColor: undefined,
    setBadgeTextColor: undefined,
  });
  await expect(countMarks(3, from(0))).resolves.toBeUndefined();
});
