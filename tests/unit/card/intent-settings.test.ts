import { describe, expect, test } from 'vitest';
import type { IntentEvent } from '../../../lib/card/intent-state';
import { Reader, spot, type TestMark } from './reader';

const mark: TestMark = { name: 'RLVR' };
const neighbour: TestMark = { name: 'MoE' };

describe('opening with Shift held', () => {
  const reader = () => new Reader({ trigger: 'key', placement: 'word' });

  test('the pointer alone opens nothing, however long it rests', () => {
    expect(reader().goTo(mark).wait(5000).open).toBeUndefined();
  });

  test('with Shift held it opens after the rest, and not before', () => {
    const held = () => reader().move('page').shift(true).goTo(mark);
    expect(held().wait(299).open).toBeUndefined();
    expect(held().wait(300).open).toBe('RLVR');
  });

  test('Shift pressed on the mark begins the rest', () => {
    const resting = () => reader().goTo(mark).wait(5000).shift(true);
    expect(resting().wait(299).open).toBeUndefined();
    expect(resting().wait(300).open).toBe('RLVR');
  });

  test('so it does on a mark that scrolled under the pointer: the key says what is meant', () => {
    const scrolled = () => reader().move('page').send({ type: 'scroll', px: 1 }).wait(16).slideUnder(mark);
    expect(scrolled().wait(1000).open).toBeUndefined();
    expect(scrolled().shift(true).wait(300).open).toBe('RLVR');
  });

  test('let go before the rest is over it opens nothing; after that it does not close', () => {
    expect(reader().goTo(mark).shift(true).wait(299).shift(false).wait(5000).open).toBeUndefined();
    expect(reader().goTo(mark).shift(true).wait(300).shift(false).wait(5000).open).toBe('RLVR');
  });

  test('let go and pressed again it begins anew', () => {
    const again = () => reader().goTo(mark).shift(true).wait(200).shift(false).shift(true);
    expect(again().wait(299).open).toBeUndefined();
    expect(again().wait(300).open).toBe('RLVR');
  });

  test('a Shift let go where nobody heard it is known from the next move', () => {
    const unheard = reader().move('page').shift(true).goTo(mark).wait(100);
    const at = { x: 61, y: 0, screenX: 161, screenY: 80 };
    const move = { type: 'move', ...at, from: at, buttons: 0, shift: false, spot: spot(mark) } as const;
    expect(unheard.send(move).wait(1000).open).toBeUndefined();
  });

  test('a capital letter typed with the pointer on a mark opens nothing, nor do the next ones', () => {
    const typed = reader().goTo(mark).shift(true).wait(80).send({ type: 'key', key: 'other' }).shift(false);
    expect(typed.wait(1000).open).toBeUndefined();
    expect(typed.shift(true).wait(1000).open).toBeUndefined();
  });

  test.each([
    { type: 'button', spot: spot(mark) },
    { type: 'wheel' },
    { type: 'scroll', px: 1 },
    { type: 'selection', active: true },
    { type: 'hidden' },
  ] as const satisfies readonly IntentEvent<TestMark>[])('$type leaves nothing for Shift to open', (event) => {
    expect(reader().goTo(mark).send(event).shift(true).wait(1000).open).toBeUndefined();
  });

  test('Escape mutes the mark for Shift too, until the pointer has left', () => {
    const escaped = reader().goTo(mark).shift(true).wait(300).send({ type: 'key', key: 'escape' });
    expect(escaped.shift(false).move(mark, 1).shift(true).wait(1000).open).toBeUndefined();
    expect(escaped.shift(false).move('page').wait(600).goTo(mark).shift(true).wait(300).open).toBe('RLVR');
  });

  test('with a card open, Shift on another mark brings that one', () => {
    const open = reader().goTo(mark).shift(true).wait(300).shift(false);
    expect(open.move(neighbour).wait(100).shift(true).wait(300).open).toBe('MoE');
  });

  test('Shift does nothing where hovering opens', () => {
    const hovering = new Reader().goTo(mark).wait(200);
    expect(hovering.shift(true).shift(false).wait(100).open).toBe('RLVR');
  });
});

describe('opening by click', () => {
  const reader = () => new Reader({ trigger: 'click', placement: 'word' });

  test('the pointer opens nothing, with Shift or without', () => {
    expect(reader().goTo(mark).wait(1000).shift(true).wait(5000).open).toBeUndefined();
  });

  test('a click opens, stays when the pointer goes, and a click outside closes', () => {
    const clicked = () => reader().goTo(mark).tap(mark);
    expect([clicked().open, clicked().held]).toEqual(['RLVR', 'call']);
    expect(clicked().move('page').wait(5000).open).toBe('RLVR');
    expect(clicked().move('page').tap('page').open).toBeUndefined();
  });

  test('a click on its own mark closes the card, the next opens it again', () => {
    const clicked = reader().goTo(mark).tap(mark);
    expect(clicked.tap(mark).open).toBeUndefined();
    expect(clicked.tap(mark).open).toBe('RLVR');
  });

  test('a click on another mark brings that one', () => {
    expect(reader().goTo(mark).tap(mark).tap(neighbour).open).toBe('MoE');
  });

  test('on the mark of a pinned card it changes nothing', () => {
    const pinned = reader().goTo(mark).tap(mark).send({ type: 'pin' });
    expect([pinned.tap(mark).open, pinned.held]).toEqual(['RLVR', 'pin']);
  });

  test('after Escape one click opens again', () => {
    const escaped = reader().goTo(mark).tap(mark).send({ type: 'key', key: 'escape' });
    expect(escaped.tap(mark).open).toBe('RLVR');
  });

  test('keys and commands open all the same', () => {
    expect(reader().send({ type: 'open', anchor: mark }).open).toBe('RLVR');
  });
});

describe('a finger', () => {
  test('opens by a tap without a pointer, and closes by one outside', () => {
    const tapped = new Reader().tap(mark);
    expect(tapped.wait(5000).open).toBe('RLVR');
    expect(tapped.tap('page').open).toBeUndefined();
  });

  test('that scrolls closes the card', () => {
    expect(new Reader().tap(mark).send({ type: 'scroll', px: 9 }).open).toBeUndefined();
  });
});

describe('a card in a corner', () => {
  const opened = () => new Reader({ trigger: 'hover', placement: 'corner' }).goTo(mark).wait(300);

  test('opens as anywhere and stays when the pointer leaves its word', () => {
    expect(opened().move('page').wait(5000).open).toBe('RLVR');
    expect(opened().send({ type: 'left' }).wait(5000).open).toBe('RLVR');
    expect(opened().move('card').wait(100).move('page').wait(5000).open).toBe('RLVR');
  });

  test.each([
    { type: 'scroll', px: 900 },
    { type: 'wheel' },
    { type: 'hidden' },
    { type: 'key', key: 'other' },
    { type: 'gone', anchor: mark },
  ] as const satisfies readonly IntentEvent<TestMark>[])('stays through $type', (event) => {
    expect(opened().send(event).wait(5000).open).toBe('RLVR');
  });

  test('goes with Escape, its button and a click outside', () => {
    expect(opened().send({ type: 'key', key: 'escape' }).open).toBeUndefined();
    expect(opened().send({ type: 'close' }).open).toBeUndefined();
    expect(opened().tap('page').open).toBeUndefined();
    expect(opened().tap('card').open).toBe('RLVR');
  });

  test('gives way to another mark that is rested on, and to no other that is crossed', () => {
    expect(opened().goTo(neighbour).wait(299).open).toBe('RLVR');
    expect(opened().goTo(neighbour).wait(300).open).toBe('MoE');
    expect(opened().goTo(neighbour).wait(200).move('page').wait(5000).open).toBe('RLVR');
  });

  test('that turns out to have nothing to show is gone', () => {
    expect(opened().send({ type: 'cardless', anchor: mark }).open).toBeUndefined();
  });
});
