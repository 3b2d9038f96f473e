import { afterEach, expect, it, vi } from 'vitest';
import { listen } from '../../lib/card/listen';

const tell = vi.fn();

listen<object>({
  signal: new AbortController().signal,
  isCard: () => false,
  spotAt: () => ({ on: 'page' }),
  drift: () => undefined,
  isSelecting: () => false,
  clicks: false,
  tapped: () => {},
  resized: () => {},
  attempt: (act) => act(),
  tell,
});

afterEach(() => tell.mockClear());

const pointerAt = (x: number, more: PointerEventInit = {}) =>
  new PointerEvent('pointermove', {
    clientX: x,
    clientY: 9,
    screenX: x + 100,
    screenY: 9,
    bubbles: true,
    ...more,
  });

it.each([
  ['by us', [pointerAt(10), pointerAt(40), pointerAt(70)]],
  ['by the browser', [pointerAt(70, { coalescedEvents: [pointerAt(10), pointerAt(40), pointerAt(70)] })]],
])('moves taken together %s in one frame are told as one, with where the first was', async (_, events) => {
  for (const event of events) document.body.dispatchEvent(event);
  await expect.poll(() => tell.mock.calls.length).toBe(1);
  const [move] = tell.mock.calls[0] as [Parameters<typeof tell>[0]];
  expect(move).toMatchObject({ type: 'move', x: 70, screenX: 170 });
  expect({ x: move.from.x, screenX: move.from.screenX }).toEqual({ x: 10, screenX: 110 });
});
