import { describe, expect, test } from 'vitest';
import { opened, present, type Turn, type Turned, turn } from '../../../lib/card/turns';
import { changeOf, type Wish } from '../../../lib/card/wish';
import { card, localized } from './cards';

const [moe, token] = [card(), card({ id: 'token' })];
const play = (...acts: Turn[]): Turned => acts.reduce(turn, opened(moe));
const know: Wish = { to: 'know', id: 'moe', name: localized('MoE') };

test('an entry takes the place of the card, and each place can be gone back to', () => {
  const turned = play({ type: 'go', card: token }, { type: 'debate', id: 'd' });
  expect(present(turned)).toEqual({ card: token, debate: 'd' });
  expect(present(turn(turned, { type: 'return', to: 1 }))).toEqual({ card: token });
  expect(turn(turned, { type: 'return', to: 0 }).trail).toEqual([{ card: moe }]);
  expect(turn(turned, { type: 'return', to: -1 }).trail).toEqual([{ card: moe }]);
});

test('the reasons fold and unfold, and belong to the place they were asked at', () => {
  expect(play({ type: 'why' }).why).toBe(true);
  expect(play({ type: 'why' }, { type: 'why' }).why).toBe(false);
  expect(play({ type: 'why' }, { type: 'go', card: token }).why).toBe(false);
});

test('a long definition stays whole once it was unfolded', () => {
  expect(play({ type: 'unfold' }, { type: 'go', card: token }).whole).toBe(true);
});

test('a wish waits and can be undone', () => {
  expect(play({ type: 'wish', wish: know }).wish).toBe(know);
  expect(play({ type: 'wish', wish: know }, { type: 'undo' }).wish).toBeUndefined();
  expect(play({ type: 'wish', wish: know }, { type: 'go', card: token }).wish).toBe(know);
});

test('what was said is said until the next act', () => {
  const said = opened(moe, { says: 'copied' });
  expect(said.notice).toEqual({ says: 'copied' });
  expect(turn(said, { type: 'why' }).notice).toBeUndefined();
  expect(play({ type: 'say', notice: { says: 'not-copied' } }).notice).toEqual({ says: 'not-copied' });
});

describe('the setting that carries a wish out', () => {
  test.each([
    [know, { setting: 'known', member: 'moe', value: true }],
    [
      { to: 'unmark', word: 'Gemini', site: 'stars.example' },
      { setting: 'notHere', site: 'stars.example', member: 'Gemini', value: true },
    ],
    [
      { to: 'switch-off', site: 'a.example' },
      { setting: 'site', site: 'a.example', value: { since: 7 } },
    ],
  ] as const)('%o', (wish, change) => {
    expect(changeOf(wish, 7)).toEqual(change);
  });
});
