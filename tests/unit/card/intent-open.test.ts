import { describe, expect, test } from 'vitest';
import { Reader, spot, type TestMark } from './reader';

const mark: TestMark = { name: 'RLVR' };
const neighbour: TestMark = { name: 'MoE' };
const resting = () => new Reader().goTo(mark);
const opened = () => resting().wait(300);
const pinned = () => opened().move('card').send({ type: 'pin' });

describe('staying and closing', () => {
  test('a card closes 250 ms after the pointer left, and not before', () => {
    expect(opened().move('page').wait(249).open).toBe('RLVR');
    expect(opened().move('page').wait(250).open).toBeUndefined();
  });

  test('moving on outside does not prolong it', () => {
    expect(opened().move('page').wait(200).move('page').wait(50).open).toBeUndefined();
  });

  test.each(['card', 'bridge', mark] as const)('coming back to %o cancels the closing', (on) => {
    expect(opened().move('page').wait(249).move(on).wait(5000).open).toBe('RLVR');
  });

  test('coming back 250 ms late is too late, even when the tick is late too', () => {
    const reader = opened().move('page');
    reader.now += 251;
    expect(reader.move('card').open).toBeUndefined();
  });

  test('the way over the bridge into the card takes as long as it takes', () => {
    expect(opened().move('bridge').wait(2000).move('card').wait(2000).open).toBe('RLVR');
  });

  test('a pointer that leaves the window closes it like any other', () => {
    expect(opened().send({ type: 'left' }).wait(250).open).toBeUndefined();
  });

  test('text can be selected out of the card without closing it', () => {
    const reader = opened().move('card').move('page', 20, 0, 1).wait(5000);
    expect(reader.open).toBe('RLVR');
    expect(reader.move('page').wait(250).open).toBeUndefined();
  });

  test('scrolling up to 8 px keeps it, more closes it', () => {
    expect(opened().send({ type: 'scroll', px: 8 }).open).toBe('RLVR');
    expect(opened().send({ type: 'scroll', px: 8.5 }).open).toBeUndefined();
  });

  test('a button outside closes it and mutes its mark, one inside does not', () => {
    expect(opened().send({ type: 'button', spot: spot('page') }).open).toBeUndefined();
    expect(opened().send({ type: 'button', spot: spot('card') }).open).toBe('RLVR');
    expect(
      opened()
        .send({ type: 'button', spot: spot(mark) })
        .move(mark, 10)
        .wait(1000).open,
    ).toBeUndefined();
  });

  test('the close button and the loss of its mark close it; of another mark does not', () => {
    expect(opened().send({ type: 'close' }).open).toBeUndefined();
    expect(opened().send({ type: 'gone', anchor: mark }).open).toBeUndefined();
    expect(opened().send({ type: 'gone', anchor: neighbour }).open).toBe('RLVR');
  });

  test('a hidden tab or a window that loses the focus closes it', () => {
    expect(opened().send({ type: 'hidden' }).open).toBeUndefined();
  });

  test('wheel, keys and a page selection leave an open card alone', () => {
    const reader = opened().send({ type: 'wheel' }).send({ type: 'key', key: 'other' });
    expect(reader.send({ type: 'selection', active: true }).open).toBe('RLVR');
  });

  test('a card called for stays without the pointer', () => {
    const reader = new Reader().send({ type: 'open', anchor: mark }).move('page').wait(5000);
    expect(reader.move('card').wait(10).move('page').wait(5000).open).toBe('RLVR');
  });
});

describe('Escape', () => {
  const escaped = () => opened().send({ type: 'key', key: 'escape' });

  test('closes at once', () => {
    expect(escaped().open).toBeUndefined();
  });

  test('mutes the mark until the pointer has left it', () => {
    expect(escaped().move(mark, 10).wait(100).move(mark, 10).wait(5000).open).toBeUndefined();
    expect(escaped().move('page').wait(600).goTo(mark).wait(300).open).toBe('RLVR');
  });

  test('leaves other marks as they are', () => {
    expect(escaped().move('page').wait(16).move(neighbour).wait(80).open).toBe('MoE');
  });

  test('does not keep a command from opening the mark', () => {
    expect(escaped().send({ type: 'open', anchor: mark }).open).toBe('RLVR');
  });
});

describe('pin', () => {
  test.each([
    { type: 'scroll', px: 500 },
    { type: 'hidden' },
    { type: 'left' },
    { type: 'button', spot: spot('page') },
    { type: 'gone', anchor: mark },
  ] as const)('holds the card against $type', (event) => {
    expect(pinned().send(event).wait(5000).open).toBe('RLVR');
  });

  test('holds it against the pointer, and other marks stay closed', () => {
    expect(pinned().move('page').wait(5000).goTo(neighbour).wait(5000).open).toBe('RLVR');
  });

  test('Escape, the close button and another call end it', () => {
    expect(pinned().send({ type: 'key', key: 'escape' }).open).toBeUndefined();
    expect(pinned().send({ type: 'close' }).open).toBeUndefined();
    expect(pinned().send({ type: 'open', anchor: neighbour }).open).toBe('MoE');
  });

  test('taken off, the card is held as before', () => {
    expect(pinned().send({ type: 'pin' }).move('page').wait(250).open).toBeUndefined();
    const called = new Reader()
      .send({ type: 'open', anchor: mark })
      .send({ type: 'pin' })
      .send({ type: 'pin' });
    expect(called.move('page').wait(250).open).toBe('RLVR');
  });

  test('without a card does nothing', () => {
    const reader = resting();
    expect(reader.send({ type: 'pin' }).state).toBe(reader.state);
  });
});

describe('from mark to mark', () => {
  test('the next card takes over when the first one closes, if the pointer has rested meanwhile', () => {
    const reader = opened().move(neighbour).wait(249);
    expect(reader.open).toBe('RLVR');
    expect(reader.wait(1).open).toBe('MoE');
    expect(reader.held).toBe('pointer');
  });

  test('without a gap, also when it came there late', () => {
    const reader = opened().move('page').wait(200).move(neighbour).wait(79);
    expect(reader.open).toBeUndefined();
    expect(reader.wait(1).open).toBe('MoE');
  });

  test('crossing it on the way to the card opens nothing else', () => {
    expect(opened().move(neighbour).wait(60).move('card').wait(5000).open).toBe('RLVR');
  });

  test('scrolling meanwhile cancels the next, not the open card', () => {
    const reader = opened().move(neighbour).send({ type: 'wheel' });
    expect(reader.open).toBe('RLVR');
    expect(reader.wait(5000).open).toBeUndefined();
  });

  test('a card called for gives way to one the pointer rests for', () => {
    const reader = new Reader().send({ type: 'open', anchor: mark }).goTo(neighbour);
    expect(reader.wait(299).open).toBe('RLVR');
    expect(reader.wait(1).open).toBe('MoE');
  });
});
