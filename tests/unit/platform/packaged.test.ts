import { afterEach, expect, test, vi } from 'vitest';
import { loadPackaged } from '../../../lib/platform/packaged';

afterEach(() => void vi.unstubAllGlobals());
const answering = (...answers: Response[]) => {
  const fetching = vi.fn(async () => answers.shift() as Response);
  vi.stubGlobal('fetch', fetching);
  return fetching;
};

test('a file is read once', async () => {
  const fetching = answering(Response.json([1]));
  const [one, two] = await Promise.all([loadPackaged('/once.json'), loadPackaged('/once.json')]);
  expect(one).toBe(two);
  expect(fetching).toHaveBeenCalledTimes(1);
});

test('a failure is told, and tried again', async () => {
  answering(new Response('', { status: 404 }), Response.json([2]));
  await expect(loadPackaged('/again.json')).rejects.toThrow('/again.json: 404');
  expect(await loadPackaged('/again.json')).toEqual([2]);
});
