import { describe, expect, test } from 'vitest';
import { Reader, type TestMark } from './reader';

const mark: TestMark = { name: 'RLVR' };
const neighbour: TestMark = { name: 'MoE' };
const resting = () => new Reader().goTo(mark);
const opened = () => resting().wait(300);

describe('key and pointer together', () => {
  const called = () => opened().send({ type: 'open', anchor: neighbour });

  test('a key takes over from the pointer, which lies on the other mark still', () => {
    expect(called().wait(5000).open).toBe('MoE');
    expect(called().move(mark, 2).wait(5000).open).toBe('MoE');
  });

  test('the pointer takes over again by moving, not by the scrolling that the key caused', () => {
    const scrolled = () => called().send({ type: 'scroll', px: 2 }).wait(16).slideUnder(mark);
    expect(scrolled().wait(5000).open).toBe('MoE');
    expect(scrolled().move(mark, 10).wait(300).open).toBe('RLVR');
  });

  test('a key during the rest opens its own mark, and the rest is over', () => {
    expect(resting().wait(200).send({ type: 'open', anchor: neighbour }).wait(5000).open).toBe('MoE');
  });

  test('a key on the mark whose card the pointer holds lets the pointer go', () => {
    expect(opened().send({ type: 'open', anchor: mark }).move('page').wait(5000).open).toBe('RLVR');
  });
});

describe('pin, then navigate', () => {
  const pinned = () => opened().send({ type: 'pin' });

  test('the next term takes the place of a pinned card and is not pinned itself', () => {
    const next = pinned().send({ type: 'open', anchor: neighbour });
    expect([next.open, next.held]).toEqual(['MoE', 'call']);
  });

  test('a page that shows another article under the pinned card leaves it', () => {
    const left = pinned().send({ type: 'gone', anchor: mark }).send({ type: 'scroll', px: 2000 });
    expect([left.wait(5000).open, left.held]).toEqual(['RLVR', 'pin']);
  });

  test('one that turns out to have nothing to show goes, pinned or not', () => {
    expect(pinned().send({ type: 'cardless', anchor: mark }).open).toBeUndefined();
    expect(pinned().send({ type: 'cardless', anchor: neighbour }).open).toBe('RLVR');
  });
});

describe('two marks side by side', () => {
  test('the pointer that moves over from one to the other rests anew', () => {
    const over = () => resting().wait(250).move(neighbour, 3);
    expect(over().wait(299).open).toBeUndefined();
    expect(over().wait(300).open).toBe('MoE');
  });

  test('back on the first in time, its card stays and the other does not come', () => {
    expect(opened().move(neighbour, 6).wait(200).move(mark, -6).wait(5000).open).toBe('RLVR');
  });
});

describe('a mark that vanishes under the pointer', () => {
  test('takes its card along; what comes in its place waits for the pointer to move', () => {
    const gone = () => opened().send({ type: 'gone', anchor: mark });
    expect(gone().open).toBeUndefined();
    expect(gone().wait(200).slideUnder(neighbour).wait(5000).open).toBeUndefined();
    expect(gone().wait(200).move(neighbour, 10).wait(80).open).toBe('MoE');
  });

  test('before its card came, the same', () => {
    const gone = () => resting().wait(200).send({ type: 'gone', anchor: mark });
    expect(gone().slideUnder(neighbour).wait(5000).open).toBeUndefined();
    expect(gone().move(neighbour, 10).wait(300).open).toBe('MoE');
  });

  test('is not muted: painted again, it opens like any other', () => {
    const back = opened().send({ type: 'gone', anchor: mark }).move('page').wait(600);
    expect(back.goTo(mark).wait(300).open).toBe('RLVR');
  });
});

describe('a page laid out anew under a still pointer, by zoom, fullscreen or a dialog', () => {
  test('opens nothing, however far the text has moved', () => {
    const laidOut = new Reader().move('page').wait(16).move('page').wait(151).layOut(mark, 300, 120);
    expect(laidOut.wait(5000).open).toBeUndefined();
  });

  test('a card whose mark moved away from the pointer closes like one that was left', () => {
    const away = () => opened().layOut('page', 200, 90);
    expect(away().wait(249).open).toBe('RLVR');
    expect(away().wait(250).open).toBeUndefined();
  });

  test('keys and wheel that zoom end a rest', () => {
    expect(resting().send({ type: 'wheel' }).layOut(mark, 20, 9).wait(5000).open).toBeUndefined();
    const byKey = resting().send({ type: 'key', key: 'modifier' }).send({ type: 'key', key: 'other' });
    expect(byKey.layOut(mark, 20, 9).wait(5000).open).toBeUndefined();
  });

  test('the next own movement counts from the new place', () => {
    const laidOut = new Reader().move('page').wait(500).layOut(mark, 300, 120).wait(500);
    expect(laidOut.move(mark, 3).wait(5000).open).toBeUndefined();
    expect(laidOut.move(mark, 5).wait(300).open).toBe('RLVR');
  });
});
