import { describe, expect, test } from 'vitest';
import { dueAt, restOf } from '../../../lib/card/intent';
import type { IntentEvent } from '../../../lib/card/intent-state';
import { Reader, spot, type TestMark } from './reader';

const mark: TestMark = { name: 'RLVR' };
const neighbour: TestMark = { name: 'MoE' };
const resting = () => new Reader().goTo(mark);
const opened = () => resting().wait(300);

const CANCELS: readonly IntentEvent<TestMark>[] = [
  { type: 'scroll', px: 1 },
  { type: 'wheel' },
  { type: 'button', spot: spot(mark) },
  { type: 'key', key: 'other' },
  { type: 'key', key: 'escape' },
  { type: 'selection', active: true },
  { type: 'hidden' },
  { type: 'left' },
  { type: 'gone', anchor: mark },
];

describe('opening', () => {
  test('a card opens when the pointer has rested 300 ms, and not before', () => {
    expect(resting().wait(299).open).toBeUndefined();
    expect(resting().wait(300).open).toBe('RLVR');
  });

  test('the due instant is the end of the rest', () => {
    const reader = resting();
    expect(dueAt(reader.state)).toBe(reader.now + 300);
    expect(dueAt(new Reader().move('page').state)).toBeUndefined();
  });

  test('an early tick does nothing, a late one opens', () => {
    const reader = resting();
    reader.now += 299;
    expect(reader.send({ type: 'tick' }).open).toBeUndefined();
    reader.now += 400;
    expect(reader.send({ type: 'tick' }).open).toBe('RLVR');
  });

  test('the text can be asked for as soon as the rest begins', () => {
    expect(restOf(resting().state.phase)?.anchor).toBe(mark);
  });

  test('a move of more than 4 px restarts the rest', () => {
    const reader = resting().wait(200).move(mark, 5).wait(299);
    expect(reader.open).toBeUndefined();
    expect(reader.wait(1).open).toBe('RLVR');
  });

  test('a tremble of up to 4 px does not', () => {
    expect(resting().wait(200).move(mark, 4).wait(100).open).toBe('RLVR');
    expect(resting().wait(100).move(mark, 3).wait(100).move(mark, -6).wait(100).open).toBe('RLVR');
  });

  test('trembles that add up to more than 4 px from where the rest began restart it', () => {
    expect(resting().wait(100).move(mark, 3).wait(100).move(mark, 3).wait(100).open).toBeUndefined();
  });

  test('a pointer that crosses marks opens none', () => {
    const reader = new Reader()
      .goTo(mark)
      .wait(100)
      .move('page')
      .wait(100)
      .move(neighbour)
      .wait(100)
      .move('page');
    expect(reader.wait(1000).open).toBeUndefined();
  });

  test('key, command and tap open at once, without a pointer', () => {
    const reader = new Reader().send({ type: 'open', anchor: mark });
    expect([reader.open, reader.held]).toEqual(['RLVR', 'call']);
  });

  test('nothing opens while a button is down', () => {
    const reader = new Reader().move('page', 20, 0, 1).wait(16).move(mark, 20, 0, 1);
    expect(reader.wait(1000).open).toBeUndefined();
  });

  test('nothing opens while text of the page is selected; after that it does', () => {
    const reader = new Reader().send({ type: 'selection', active: true }).goTo(mark);
    expect(reader.wait(1000).open).toBeUndefined();
    reader.send({ type: 'selection', active: false });
    expect(reader.move(mark, 6).wait(300).open).toBe('RLVR');
  });
});

describe('warm', () => {
  const closed = () => opened().move('page').wait(250);

  test('80 ms are enough within 500 ms after a card closed', () => {
    expect(closed().wait(400).goTo(neighbour).wait(79).open).toBeUndefined();
    expect(closed().wait(400).goTo(neighbour).wait(80).open).toBe('MoE');
  });

  test('500 ms after it closed 300 ms are needed again', () => {
    expect(closed().wait(468).goTo(neighbour).wait(299).open).toBeUndefined();
    expect(closed().wait(468).goTo(neighbour).wait(300).open).toBe('MoE');
  });
});

describe('arriving', () => {
  test('a mark that lays itself under a still pointer opens nothing', () => {
    const reader = new Reader().move('page').wait(16).move('page').wait(151).slideUnder(mark);
    expect(reader.wait(1000).open).toBeUndefined();
  });

  test('nor when more moves without movement are made up', () => {
    const reader = new Reader()
      .move('page')
      .wait(16)
      .move('page')
      .wait(151)
      .slideUnder(mark)
      .wait(50)
      .slideUnder(mark);
    expect(reader.wait(1000).open).toBeUndefined();
  });

  test('a mark under the pointer at most 150 ms after its own movement counts as gone to', () => {
    const reader = new Reader().move('page').wait(16).move('page').wait(150).slideUnder(mark);
    expect(reader.wait(300).open).toBe('RLVR');
  });

  test('a mark that scrolls under the pointer opens nothing, however recent the movement', () => {
    const reader = new Reader().move('page').wait(16).move('page').send({ type: 'scroll', px: 1 }).wait(16);
    expect(reader.slideUnder(mark).wait(1000).open).toBeUndefined();
  });

  test('the tremble of a resting hand on such a mark is no arrival, a real movement on it is', () => {
    const slid = () => new Reader().move('page').wait(16).move('page').wait(500).slideUnder(mark).wait(200);
    expect(slid().move(mark, 3).wait(1000).open).toBeUndefined();
    expect(slid().move(mark, 3).wait(50).move(mark, 3).wait(300).open).toBe('RLVR');
  });

  test('the first move ever seen tells where the pointer is, not that it came', () => {
    expect(new Reader().move(mark).wait(1000).open).toBeUndefined();
  });

  test('a busy page that hears of a whole crossing at once knows that the pointer came', () => {
    expect(new Reader().jump(mark).wait(300).open).toBe('RLVR');
    expect(new Reader().jump(mark, 3).wait(1000).open).toBeUndefined();
  });

  test('a page shown again with the pointer on a mark opens nothing', () => {
    const reader = resting().wait(100).send({ type: 'hidden' }).wait(5000);
    expect(reader.slideUnder(mark).wait(1000).open).toBeUndefined();
    expect(reader.send({ type: 'hidden' }).move(mark, 300).wait(1000).open).toBeUndefined();
  });
});

describe('cancelling', () => {
  test.each(CANCELS)('$type ends the rest', (event) => {
    expect(resting().wait(299).send(event).wait(1000).open).toBeUndefined();
  });

  test('the same hand may begin again after that', () => {
    expect(resting().wait(200).send({ type: 'wheel' }).move(mark, 10).wait(300).open).toBe('RLVR');
  });

  test('a modifier key, a scroller elsewhere and the loss of another mark do not', () => {
    const reader = resting().wait(200).send({ type: 'key', key: 'modifier' }).send({ type: 'scroll', px: 0 });
    expect(reader.send({ type: 'gone', anchor: neighbour }).wait(100).open).toBe('RLVR');
  });
});
