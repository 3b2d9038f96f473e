import { expect, test } from 'vitest';
import { nextEnd, type Pause, type Pauses } from '../../../lib/settings/pause';

const pauses = (everywhere: Pause | undefined, ...sites: Pause[]): Pauses => ({
  everywhere,
  sites: new Map(sites.map((pause, index) => [`${index}.example`, pause])),
});

test.each([
  ['nothing is paused', pauses(undefined), undefined],
  ['a pause without an end', pauses({ since: 1 }, { since: 1 }), undefined],
  ['the earliest of several', pauses({ since: 1, until: 30 }, { since: 1, until: 20 }, { since: 1 }), 20],
  ['one that is over', pauses(undefined, { since: 1, until: 10 }, { since: 1, until: 40 }), 40],
])('%s', (_, settings, end) => expect(nextEnd(settings, 10)).toBe(end));
