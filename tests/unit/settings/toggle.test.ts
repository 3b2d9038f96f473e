import { expect, test } from 'vitest';
import type { Pause, Pauses } from '../../../lib/settings/pause';
import { forAnHour, overdue, toggle, turnEverywhere } from '../../../lib/settings/toggle';

const NOW = 9;
const SITE = 'a.example';
const with_ = (...sites: [string, Pause][]): Pauses => ({ everywhere: undefined, sites: new Map(sites) });
const PAUSED = with_([SITE, { since: 1 }]);
const lift = { setting: 'site', site: SITE, value: undefined };

test('a site that is on is paused from now on', () => {
  expect(toggle({ state: 'on', why: 'list' }, SITE, with_(), NOW)).toEqual({
    ask: [],
    changes: [{ setting: 'site', site: SITE, value: { since: NOW } }],
  });
});

test('a paused site is let go', () => {
  expect(toggle({ state: 'off', why: 'paused', since: 1 }, SITE, PAUSED, NOW)).toEqual({
    ask: [],
    changes: [lift],
  });
});

test('what is off everywhere goes on everywhere, and here', () => {
  const state = { state: 'off', why: 'paused-everywhere', since: 1 } as const;
  const everywhere = { setting: 'everywhere', value: undefined };
  expect(toggle(state, SITE, with_(), NOW).changes).toEqual([everywhere]);
  expect(toggle(state, SITE, PAUSED, NOW).changes).toEqual([everywhere, lift]);
});

test('a site not allowed yet is asked for, with www., and let go', () => {
  const ask = ['*://a.example/*', '*://www.a.example/*'];
  expect(toggle({ state: 'off', why: 'not-allowed' }, SITE, with_(), NOW)).toEqual({ ask, changes: [] });
  expect(toggle({ state: 'off', why: 'not-allowed' }, SITE, PAUSED, NOW)).toEqual({ ask, changes: [lift] });
});

test('where browsers forbid it nothing is asked', () => {
  expect(toggle({ state: 'off', why: 'forbidden' }, SITE, PAUSED, NOW)).toEqual({ ask: [], changes: [] });
});

test('what is on for this page only ends, and nothing is written', () => {
  const todo = toggle({ state: 'on', why: 'once' }, SITE, PAUSED, NOW);
  expect(todo).toEqual({ ask: [], changes: [], stops: true });
});

test('an hour has an end', () => {
  expect(forAnHour(SITE, NOW)).toEqual({
    setting: 'site',
    site: SITE,
    value: { since: NOW, until: NOW + 3_600_000 },
  });
});

test('everywhere is switched off from now on, and on again', () => {
  expect(turnEverywhere(false, NOW).value).toEqual({ since: NOW });
  expect(turnEverywhere(true, NOW).value).toBeUndefined();
});

test('pauses that are over are forgotten, the others are kept', () => {
  const settings: Pauses = {
    everywhere: { since: 1, until: NOW },
    sites: new Map([
      [SITE, { since: 1, until: NOW - 1 }],
      ['b.example', { since: 1, until: NOW + 1 }],
      ['c.example', { since: 1 }],
    ]),
  };
  expect(overdue(settings, NOW)).toEqual([{ setting: 'everywhere', value: undefined }, lift]);
});
