import { expect, test } from 'vitest';
import { threadsOf } from '../../../lib/card/threads';
import { voice } from './cards';

const ids = (card: Parameters<typeof threadsOf>[0]) =>
  threadsOf(card).map((thread) => [thread.voice.id, ...thread.others.map(({ id }) => id)]);

test('voices without another year stand alone, in the order of the card', () => {
  expect(ids({ voices: [voice({ id: 'b' }), voice({ id: 'a' })], linked: [] })).toEqual([['b'], ['a']]);
});

test('the older of two stands under the newer one and not alone, where the first of them stood', () => {
  const older = voice({ id: 'older', later: ['newer'] });
  const newer = voice({ id: 'newer', earlier: ['older'] });
  const other = voice({ id: 'other' });
  expect(ids({ voices: [older, other, newer], linked: [] })).toEqual([['newer', 'older'], ['other']]);
  expect(ids({ voices: [newer, other, older], linked: [] })).toEqual([['newer', 'older'], ['other']]);
});

test('what another entry lists is shown as well, earlier and later', () => {
  const linked = [voice({ id: 'before', later: ['here'] }), voice({ id: 'after', earlier: ['here'] })];
  const here = voice({ id: 'here', earlier: ['before'], later: ['after'] });
  expect(ids({ voices: [here], linked })).toEqual([['here', 'before', 'after']]);
});

test('nothing is shown twice', () => {
  const voices = [
    voice({ id: 'one', earlier: ['old'] }),
    voice({ id: 'two', earlier: ['old'] }),
    voice({ id: 'old', later: ['one', 'two'] }),
  ];
  expect(ids({ voices, linked: [] })).toEqual([['one', 'old'], ['two']]);
});
