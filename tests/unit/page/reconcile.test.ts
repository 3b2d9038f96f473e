import { expect, test } from 'vitest';
import type { Mention } from '../../../lib/match/mention';
import { reconcile } from '../../../lib/page/reconcile';

const mention = (start: number, id = 'openai'): Mention => {
  return { start, end: start + 6, id, kind: 'company' };
};
const before = [mention(0), mention(20)];

test('what stays is the same object, what is another entry or stands elsewhere is new', () => {
  const now = [mention(0), mention(10), mention(20, 'nvidia')];
  const kept = reconcile(before, now, true);
  expect(kept).toEqual(now);
  expect(kept.map((each, at) => [before.includes(each), now[at] === each])).toEqual([
    [true, false],
    [false, true],
    [false, true],
  ]);
});

test('near a change mentions may go; far from any they are only added, in the order of the text', () => {
  expect(reconcile(before, [mention(10)], true)).toEqual([mention(10)]);
  expect(reconcile(before, [mention(10)], false)).toEqual([mention(0), mention(10), mention(20)]);
  expect(reconcile(before, [], false)).toEqual(before);
});
