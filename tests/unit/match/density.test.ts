import { expect, it } from 'vitest';
import { type ThinnedBlock, thinOut } from '../../../lib/match/density';
import type { Mention } from '../../../lib/match/mention';

const first = { heading: undefined };
const second = { heading: undefined };
const mention = (id: string, start = 0): Mention => ({
  id,
  start,
  end: start + 1,
  kind: 'term',
});
const block = (section: ThinnedBlock['section'], ...ids: string[]): ThinnedBlock => {
  return { section, mentions: ids.map((id, index) => mention(id, index * 10)), open: [] };
};
const ids = (mentions: Mention[][]) => mentions.map((kept) => kept.map(({ id }) => id).join(' '));

it('keeps the first mention of an entry in each section', () => {
  const blocks = [block(first, 'a', 'b', 'a'), block(first, 'a', 'c'), block(second, 'a')];
  expect(ids(thinOut(blocks, 'section'))).toEqual(['a b', 'c', 'a']);
});

it('keeps the first mention of an entry on the page', () => {
  const blocks = [block(first, 'a', 'b', 'a'), block(first, 'a', 'c'), block(second, 'a', 'd')];
  expect(ids(thinOut(blocks, 'page'))).toEqual(['a b', 'c', 'd']);
});

it('keeps every mention where all are wanted', () => {
  const blocks = [block(first, 'a', 'a'), block(first, 'a')];
  expect(ids(thinOut(blocks, 'all'))).toEqual(['a a', 'a']);
});

it('lets later mentions wait for an earlier undecided one of their entry', () => {
  const undecided = { section: first, mentions: [mention('b', 20)], open: [{ start: 10, id: 'a' }] };
  expect(ids(thinOut([undecided, block(first, 'a', 'b'), block(second, 'a')], 'section'))).toEqual([
    'b',
    '',
    'a',
  ]);
});

it('does not let an earlier mention wait for a later undecided one', () => {
  const blocks = [{ section: first, mentions: [mention('a', 5)], open: [{ start: 10, id: 'a' }] }];
  expect(ids(thinOut(blocks, 'section'))).toEqual(['a']);
});
