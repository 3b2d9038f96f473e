import { expect, test, vi } from 'vitest';
import { NO_CONTEXT_WORDS } from '../../../lib/match/context-words';
import type { MatchingBase } from '../../../lib/match/matcher';
import type { Sender } from '../../../lib/platform/messages';
import { PageMatchers } from '../../../lib/platform/page-matchers';
import { LEXICON, SENSES } from '../match/lexicon';

const sender = (id: number, frameId = 0) => ({ tab: { id }, frameId }) as Sender;
const blocks = [{ id: 1, text: 'OpenAI', heading: false, scope: 0 }];
const outline = { blocks: [1], changed: [1], title: '' };
const decided = { decided: [expect.objectContaining({ id: 1 })] };
const unknown = { unknown: [1] };
const load = async (): Promise<MatchingBase> => [LEXICON, SENSES, NO_CONTEXT_WORDS];

function start(pages = new PageMatchers(load)) {
  return {
    pages,
    find: (from: Sender, page = 'a') => pages.find({ type: 'find', page, blocks }, from),
    decide: (from: Sender, page = 'a') => pages.decide({ type: 'decide', page, outline }, from),
    reasons: (from: Sender, start = 0) =>
      pages.reasons({ type: 'reasons', page: 'a', block: 1, start }, from),
  };
}

test('each frame of each tab has a page of its own', async () => {
  const { find, decide } = start();
  await find(sender(1));
  expect(await decide(sender(1, 2))).toEqual(unknown);
  expect(await decide(sender(2))).toEqual(unknown);
  expect(await decide(sender(1))).toEqual(decided);
});

test('another page in the same frame takes the place of the one before', async () => {
  const { find, decide } = start();
  await find(sender(1), 'a');
  expect(await decide(sender(1), 'b')).toEqual(unknown);
  expect(await decide(sender(1), 'a')).toEqual(unknown);
});

test('a closed tab is forgotten with all its frames, and no other', async () => {
  const { pages, find, decide } = start();
  for (const from of [sender(1), sender(1, 3), sender(11)]) await find(from);
  pages.forget(1);
  expect(await decide(sender(1))).toEqual(unknown);
  expect(await decide(sender(1, 3))).toEqual(unknown);
  expect(await decide(sender(11))).toEqual(decided);
});

test('of very many pages the one that was used longest ago is forgotten', async () => {
  const { find, decide } = start();
  for (let tab = 1; tab <= 30; tab++) await find(sender(tab));
  expect(await decide(sender(1))).toEqual(decided);
  await find(sender(31));
  expect(await decide(sender(2))).toEqual(unknown);
  expect(await decide(sender(1))).toEqual(decided);
});

test('it tells why something is marked, and null of what is not', async () => {
  const { find, decide, reasons } = start();
  await find(sender(1));
  await decide(sender(1));
  expect(await reasons(sender(1))).toEqual([{ from: 'form', evidence: 'OpenAI', weight: 1 }]);
  expect(await reasons(sender(1), 3)).toBeNull();
});

test('a base that could not be read is read again for the next question', async () => {
  const broken = vi.fn(load).mockRejectedValueOnce(new Error('broken'));
  const { find } = start(new PageMatchers(broken));
  await expect(find(sender(1))).rejects.toThrow('broken');
  expect(await find(sender(1))).toHaveLength(1);
  await find(sender(2));
  expect(broken).toHaveBeenCalledTimes(2);
});

test('a short question is not kept waiting by a long page', async () => {
  const { pages, find } = start();
  await find(sender(1));
  const told: string[] = [];
  const text = 'OpenAI and Gemini. '.repeat(200);
  const long = Array.from({ length: 300 }, (_, id) => ({ id, text, heading: false, scope: 0 }));
  await Promise.all([
    pages.find({ type: 'find', page: 'long', blocks: long }, sender(2)).then(() => told.push('long')),
    find(sender(3)).then(() => told.push('short')),
  ]);
  expect(told).toEqual(['short', 'long']);
});
