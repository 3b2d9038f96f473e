import { describe, expect, test } from 'vitest';
import { hostPatterns } from '../../../lib/settings/hosts';
import type { Pause, Pauses } from '../../../lib/settings/pause';
import { difference, NOWHERE, type Reach, reaches, reachOf, sameReach } from '../../../lib/settings/reach';
import { siteState } from '../../../lib/settings/site';

const NOW = 100;
const pauses = (sites: Record<string, Pause> = {}, everywhere?: Pause): Pauses => ({
  everywhere,
  sites: new Map(Object.entries(sites)),
});

describe('reachOf', () => {
  test('is what the browser grants', () => {
    expect(reachOf(hostPatterns('b.example'), pauses(), NOW).matches).toEqual([
      '*://b.example/*',
      '*://www.b.example/*',
    ]);
  });
  test('leaves out the sites that are off, with their www.', () => {
    const { excludeMatches } = reachOf(['*://*/*'], pauses({ 'a.example': { since: 1 } }), NOW);
    expect(excludeMatches).toEqual(expect.arrayContaining(hostPatterns('a.example')));
  });
  test('forgets a pause that is over', () => {
    const over = reachOf(['*://*/*'], pauses({ 'a.example': { since: 1, until: NOW } }), NOW);
    expect(sameReach(over, reachOf(['*://*/*'], pauses(), NOW))).toBe(true);
  });
  test('is nowhere without permission and while paused everywhere', () => {
    expect(reachOf([], pauses(), NOW)).toBe(NOWHERE);
    expect(reachOf(['*://*/*'], pauses({}, { since: 1 }), NOW)).toBe(NOWHERE);
  });
  test('never reads files', () => {
    expect(reachOf(['<all_urls>', 'file:///*'], pauses(), NOW).matches).toEqual(['*://*/*']);
  });
  test('does not depend on the order of permissions and sites', () => {
    const [a, b] = [{ since: 1 }, { since: 2 }];
    const one = reachOf(['*://x.example/*', '*://y.example/*'], pauses({ a, b }), NOW);
    const two = reachOf(['*://y.example/*', '*://x.example/*'], pauses({ b, a }), NOW);
    expect(sameReach(one, two)).toBe(true);
  });
});

describe('reaches', () => {
  const origins = ['*://*/*'];
  const settings = pauses({ 'off.example': { since: 1 } });
  test.each([
    'https://on.example/a',
    'https://off.example/a',
    'http://www.off.example:81/',
    'https://sub.off.example/',
    'https://addons.mozilla.org/',
    'file:///a.html',
  ])('agrees with the state that the popup shows: %s', (url) => {
    const { state } = siteState({ url, settings, origins, now: NOW });
    expect(reaches(reachOf(origins, settings, NOW), url)).toBe(state === 'on');
  });
});

describe('difference', () => {
  const reach = (sites: Record<string, Pause>, origins = ['*://*/*']): Reach =>
    reachOf(origins, pauses(sites), NOW);
  const paused = { since: 1 };
  test('from nowhere it is everything', () => {
    expect(difference(reach({}), NOWHERE)).toEqual(['*://*/*']);
  });
  test('a pause lifted frees its site', () => {
    expect(difference(reach({}), reach({ 'a.example': paused }))).toEqual(hostPatterns('a.example'));
    expect(difference(reach({ 'a.example': paused }), reach({}))).toEqual([]);
  });
  test('a grant adds its site', () => {
    const before = reach({}, ['*://a.example/*']);
    expect(difference(reach({}, ['*://a.example/*', '*://b.example/*']), before)).toEqual([
      '*://b.example/*',
    ]);
  });
  test('nowhere has nothing', () => {
    expect(difference(NOWHERE, reach({ 'a.example': paused }))).toEqual([]);
  });
});
