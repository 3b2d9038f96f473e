import { expect, test, vi } from 'vitest';
import { rememberCards } from '../../../lib/card/remember';
import { card } from './cards';

test('each card is asked for once', async () => {
  const ask = vi.fn(async () => card());
  const load = rememberCards(ask);
  expect(await Promise.all([load('moe'), load('moe')])).toEqual([card(), card()]);
  await load('moe');
  expect(ask).toHaveBeenCalledOnce();
});

test.each([
  ['says that there is none', async () => null],
  ['rejects', () => Promise.reject(new Error('context invalidated'))],
  [
    'throws',
    () => {
      throw new Error('context invalidated');
    },
  ],
])('where asking %s, the answer is null, and the next time it is asked for again', async (_, fail) => {
  const ask = vi.fn(fail);
  const load = rememberCards(ask);
  expect([await load('x'), await load('x')]).toEqual([null, null]);
  expect(ask).toHaveBeenCalledTimes(2);
});
