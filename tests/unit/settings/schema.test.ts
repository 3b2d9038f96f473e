import { describe, expect, test } from 'vitest';
import {
  bucketKey,
  CHOICES,
  changedItem,
  readSettings,
  SCHEMA_VERSION,
  versionToWrite,
} from '../../../lib/settings/schema';

const A = bucketKey('a.example');

const DEFAULTS = {
  density: 'section',
  trigger: 'hover',
  placement: 'word',
  markStyle: 'underline',
  textSize: 'normal',
  everywhere: undefined,
  hiddenKinds: [],
  known: [],
  notHere: new Map(),
  sites: new Map(),
};

describe('readSettings', () => {
  test('an empty storage has the defaults', () => {
    expect(readSettings({})).toEqual(DEFAULTS);
  });

  test('each broken setting falls back alone', () => {
    const stored = {
      density: 'sentence',
      everywhere: { since: 3 },
      [A]: { 'a.example': { since: 1, until: 2 } },
    };
    expect(readSettings(stored)).toEqual({
      ...DEFAULTS,
      everywhere: { since: 3 },
      sites: new Map([['a.example', { since: 1, until: 2 }]]),
    });
    expect(readSettings({ density: 'all', everywhere: 'yes', [A]: 7 }).density).toBe('all');
  });

  test.each([null, 1, 'x', [], { since: 'x' }, { since: Number.NaN }, {}])('%j is no pause', (value) => {
    expect(readSettings({ everywhere: value, [A]: { 'a.example': value } })).toEqual(readSettings({}));
  });

  test('lists keep what makes sense of them', () => {
    const stored = {
      hiddenKinds: ['chip', 'ship', 3],
      known: ['gpt', null],
      notHere: { 'a.example': ['Gemini', 1], 7: 'x' },
    };
    expect(readSettings(stored)).toMatchObject({ hiddenKinds: ['chip'], known: ['gpt'] });
    expect(readSettings(stored).notHere).toEqual(
      new Map([
        ['7', []],
        ['a.example', ['Gemini']],
      ]),
    );
    expect(readSettings({ hiddenKinds: 'chip', known: {}, notHere: ['x'] })).toMatchObject({
      hiddenKinds: [],
      known: [],
    });
  });

  test.each(Object.entries(CHOICES))('%s takes its values and no others', (key, values) => {
    for (const value of values) expect(readSettings({ [key]: value })).toMatchObject({ [key]: value });
    for (const value of ['other', 1, null, [values[1]]])
      expect(readSettings({ [key]: value })).toEqual(DEFAULTS);
  });

  test('a pause with a broken end lasts', () => {
    expect(readSettings({ everywhere: { since: 1, until: 'soon' } }).everywhere).toEqual({ since: 1 });
  });

  test.each([
    'a b',
    'https://a.example',
    'a.example/*',
    '*',
    '',
  ])('%j is no site and breaks no registration', (site) => {
    expect(readSettings({ [A]: { [site]: { since: 1 }, 'a.example': { since: 1 } } }).sites.size).toBe(1);
  });

  test('a newer version is read as far as it is understood', () => {
    expect(readSettings({ schemaVersion: 99, density: 'all', glow: true }).density).toBe('all');
  });
});

describe('buckets', () => {
  test('a site always has the same bucket, and sites spread over all of them', () => {
    const keys = Array.from({ length: 1_000 }, (_, n) => bucketKey(`site-${n}.example`));
    expect(bucketKey('site-0.example')).toBe(keys[0]);
    const sizes = [...new Set(keys)].map((bucket) => keys.filter((key) => key === bucket).length);
    expect(sizes).toHaveLength(16);
    expect(Math.max(...sizes)).toBeLessThan(120);
  });

  test('2,000 paused sites stay under the 8,192 bytes of an item', () => {
    const buckets: Record<string, Record<string, unknown>> = {};
    for (let n = 0; n < 2_000; n++) {
      const site = `a-longer-name-${n}.example`;
      buckets[bucketKey(site)] = { ...buckets[bucketKey(site)], [site]: { since: 1_790_000_000_000 } };
    }
    for (const bucket of Object.values(buckets)) expect(JSON.stringify(bucket).length).toBeLessThan(8_100);
  });

  test('a change keeps what it does not understand', () => {
    const bucket = {
      'a.example': { since: 1 },
      'b.example': { since: 2, mood: 'new' },
      'c.example': 'later',
    };
    const change = { setting: 'site', site: 'a.example' } as const;
    expect(changedItem(bucket, { ...change, value: undefined })).toEqual({
      'b.example': { since: 2, mood: 'new' },
      'c.example': 'later',
    });
    expect(changedItem(['broken'], { ...change, value: { since: 3 } })).toEqual({
      'a.example': { since: 3 },
    });
  });
});

describe('lists', () => {
  const known = (member: string, value: boolean) => ({ setting: 'known', member, value }) as const;
  const not = (member: string, value: boolean) =>
    ({ setting: 'notHere', site: 'a.example', member, value }) as const;

  test('take a member once, at their end, and give it back', () => {
    expect(changedItem(undefined, known('gpt', true))).toEqual(['gpt']);
    expect(changedItem(['gpt', 'grok'], known('gpt', true))).toEqual(['grok', 'gpt']);
    expect(changedItem(['gpt', 'grok'], known('gpt', false))).toEqual(['grok']);
    expect(changedItem({ broken: 1 }, known('gpt', true))).toEqual(['gpt']);
  });

  test('of words belong to a site, and an empty one goes', () => {
    const item = { 'b.example': ['Scale'], later: 7 };
    expect(changedItem(item, not('Gemini', true))).toEqual({ ...item, 'a.example': ['Gemini'] });
    expect(changedItem({ ...item, 'a.example': ['Gemini'] }, not('Gemini', false))).toEqual(item);
  });
});

test('a newer schema version is never overwritten', () => {
  expect([undefined, 'x', 0].map(versionToWrite)).toEqual([SCHEMA_VERSION, SCHEMA_VERSION, SCHEMA_VERSION]);
  expect([SCHEMA_VERSION, SCHEMA_VERSION + 1].map(versionToWrite)).toEqual([undefined, undefined]);
});
