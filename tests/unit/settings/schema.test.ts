import { describe, expect, test } from 'vitest';
import {
  bucketKey,
  changedBucket,
  readSettings,
  SCHEMA_VERSION,
  versionToWrite,
} from '../../../lib/settings/schema';

const A = bucketKey('a.example');

describe('readSettings', () => {
  test('an empty storage has the defaults', () => {
    expect(readSettings({})).toEqual({ density: 'section', everywhere: undefined, sites: new Map() });
  });

  test('each broken setting falls back alone', () => {
    const stored = {
      density: 'sentence',
      everywhere: { since: 3 },
      [A]: { 'a.example': { since: 1, until: 2 } },
    };
    expect(readSettings(stored)).toEqual({
      density: 'section',
      everywhere: { since: 3 },
      sites: new Map([['a.example', { since: 1, until: 2 }]]),
    });
    expect(readSettings({ density: 'all', everywhere: 'yes', [A]: 7 }).density).toBe('all');
  });

  test.each([null, 1, 'x', [], { since: 'x' }, { since: Number.NaN }, {}])('%j is no pause', (value) => {
    expect(readSettings({ everywhere: value, [A]: { 'a.example': value } })).toEqual(readSettings({}));
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
    expect(changedBucket(bucket, 'a.example', undefined)).toEqual({
      'b.example': { since: 2, mood: 'new' },
      'c.example': 'later',
    });
    expect(changedBucket(['broken'], 'a.example', { since: 3 })).toEqual({ 'a.example': { since: 3 } });
  });
});

test('a newer schema version is never overwritten', () => {
  expect([undefined, 'x', 0].map(versionToWrite)).toEqual([SCHEMA_VERSION, SCHEMA_VERSION, SCHEMA_VERSION]);
  expect([SCHEMA_VERSION, SCHEMA_VERSION + 1].map(versionToWrite)).toEqual([undefined, undefined]);
});
