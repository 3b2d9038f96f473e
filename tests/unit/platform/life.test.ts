// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { beginLife, isOnce, markOnce, topIsOn } from '../../../lib/platform/life';
import { answerOf, type Listener } from './answers';

const listeners = new Set<Listener>();
const say = (type: string) => Promise.all([...listeners].map((listener) => answerOf(listener, { type })));
const send = vi.fn(async (_: { type: string }): Promise<unknown> => ({ on: true }));

beforeEach(() => {
  vi.clearAllMocks();
  listeners.clear();
  send.mockResolvedValue({ on: true });
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.add(listener as Listener);
  });
  vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation((listener) => {
    listeners.delete(listener as Listener);
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a second life ends the first', () => {
  const first = beginLife();
  const second = beginLife();
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
  expect(listeners.size).toBe(1);
});

test('the end is told, however it comes about', async () => {
  beginLife().abort();
  expect(send).toHaveBeenCalledWith({ type: 'ended' });
  expect(listeners.size).toBe(0);
});

test('stop ends it', async () => {
  const life = beginLife();
  await say('stop');
  expect(life.signal.aborted).toBe(true);
});

describe('looking again', () => {
  test.each([
    ['goes on where it is on', { on: true }, false],
    ['ends where it is off', { on: false }, true],
    ['ends where nobody answers', undefined, true],
  ])('%s', async (_, answer, aborted) => {
    vi.useFakeTimers();
    const life = beginLife();
    send.mockResolvedValue(answer);
    const said = say('recheck');
    await vi.runAllTimersAsync();
    await said;
    expect(life.signal.aborted).toBe(aborted);
  });

  test('goes on where the browser stopped the background over the question', async () => {
    vi.useFakeTimers();
    const life = beginLife();
    send.mockRejectedValueOnce(new Error('stopped')).mockRejectedValueOnce(new Error('stopping'));
    const said = say('recheck');
    await vi.runAllTimersAsync();
    await said;
    expect(life.signal.aborted).toBe(false);
  });
});

describe('this page once', () => {
  test('concerns the script that starts next, and no later one', async () => {
    markOnce();
    beginLife();
    expect([isOnce(), await say('page-life')]).toEqual([true, [{ once: true }]]);
    beginLife();
    expect([isOnce(), await say('page-life')]).toEqual([false, [{ once: false }]]);
  });

  test('goes on though the site is off, until it is told to stop', async () => {
    markOnce();
    const life = beginLife();
    send.mockResolvedValue({ on: false });
    await say('recheck');
    expect(life.signal.aborted).toBe(false);
    await say('stop');
    expect(life.signal.aborted).toBe(true);
  });

  test('is marked by a function that names nothing outside itself, since it is sent into the page as text', () => {
    const world: { marginaliaOnce?: boolean } = {};
    new Function('globalThis', `(${markOnce.toString()})()`)(world);
    expect(world.marginaliaOnce).toBe(true);
  });
});

test('the top has no page around it and asks nobody', async () => {
  beginLife();
  expect(await topIsOn()).toBe(true);
  expect(send).not.toHaveBeenCalled();
});
