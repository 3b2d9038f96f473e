import { describe, expect, test } from 'vitest';
import type { CuratedHost } from '../../../lib/settings/hosts';
import type { Pause, Pauses } from '../../../lib/settings/pause';
import { type SiteState, siteKey, siteState } from '../../../lib/settings/site';

const NOW = 1_000_000;
const CURATED: CuratedHost[] = [{ host: 'news.example', language: 'en' }];
const LIST = ['*://news.example/*', '*://www.news.example/*'];
const GRANTED = [...LIST, '*://blog.example/*', '*://www.blog.example/*'];
const DEMO = ['*://*/*'];
const PAUSE: Pause = { since: 5 };

const on = (why: 'list' | 'granted' | 'every-site'): SiteState => ({ state: 'on', why });
const off = (why: 'not-allowed' | 'forbidden'): SiteState => ({ state: 'off', why });
const pauses = (sites: Record<string, Pause> = {}, everywhere?: Pause): Pauses => ({
  everywhere,
  sites: new Map(Object.entries(sites)),
});
const NO_PAUSE = pauses();

describe('siteKey', () => {
  test.each([
    ['https://news.example/a?b#c', 'news.example'],
    ['http://WWW.News.Example/', 'news.example'],
    ['https://live.news.example/', 'live.news.example'],
    ['https://news.example:8443/', 'news.example'],
    ['https://www.com/', 'www.com'],
    ['http://127.0.0.1:3000/', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['https://人工智能.example/', 'xn--gmqr38alogxt2a.example'],
    ['http://localhost/', 'localhost'],
  ])('%s -> %s', (url, key) => expect(siteKey(url)).toBe(key));

  test.each([
    'about:blank',
    'file:///tmp/a.html',
    'chrome://extensions',
    'not an address',
    '',
  ])('%s has none', (url) => expect(siteKey(url)).toBeUndefined());
});

/** Where a script runs that the reader started for this page only. */
const ONCE: [string, string, string[], Pauses, SiteState][] = [
  ['not allowed', 'https://other.example/', LIST, NO_PAUSE, { state: 'on', why: 'once' }],
  ['paused', 'https://news.example/', LIST, pauses({ 'news.example': PAUSE }), { state: 'on', why: 'once' }],
  ['paused everywhere', 'https://news.example/', LIST, pauses({}, PAUSE), { state: 'on', why: 'once' }],
  ['but the site is on by itself', 'https://news.example/', LIST, NO_PAUSE, on('list')],
  ['but browsers forbid it', 'https://addons.mozilla.org/', LIST, NO_PAUSE, off('forbidden')],
];

describe('siteState', () => {
  const cases: [string, string | undefined, string[], Pauses, SiteState][] = [
    ['on the list', 'https://news.example/a', LIST, NO_PAUSE, on('list')],
    ['www. of a listed site', 'https://www.news.example/a', LIST, NO_PAUSE, on('list')],
    ['any port of a listed site', 'http://news.example:8080/', LIST, NO_PAUSE, on('list')],
    ['a sub-domain is another site', 'https://live.news.example/', LIST, NO_PAUSE, off('not-allowed')],
    [
      'a listed site whose permission was taken back',
      'https://news.example/',
      [],
      NO_PAUSE,
      off('not-allowed'),
    ],
    ['granted by the reader', 'https://blog.example/', GRANTED, NO_PAUSE, on('granted')],
    [
      'granted on https only',
      'http://blog.example/',
      ['https://blog.example/*'],
      NO_PAUSE,
      off('not-allowed'),
    ],
    [
      'granted with sub-domains',
      'https://a.blog.example/',
      ['*://*.blog.example/*'],
      NO_PAUSE,
      on('granted'),
    ],
    ['not granted', 'https://other.example/', GRANTED, NO_PAUSE, off('not-allowed')],
    ['every site', 'https://other.example/', DEMO, NO_PAUSE, on('every-site')],
    ['every site, as <all_urls>', 'https://other.example/', ['<all_urls>'], NO_PAUSE, on('every-site')],
    [
      'every site and this one by name',
      'https://blog.example/',
      [...DEMO, ...GRANTED],
      NO_PAUSE,
      on('granted'),
    ],
    ['the list goes before every site', 'https://news.example/', DEMO, NO_PAUSE, on('list')],
    ['an IP address', 'http://127.0.0.1:4000/en.html', DEMO, NO_PAUSE, on('every-site')],
    ['a file', 'file:///tmp/a.html', ['<all_urls>'], NO_PAUSE, off('forbidden')],
    ['an empty frame', 'about:srcdoc', DEMO, NO_PAUSE, off('forbidden')],
    ['a page whose address is hidden', undefined, DEMO, NO_PAUSE, off('forbidden')],
    ['a store', 'https://chromewebstore.google.com/detail/x', DEMO, NO_PAUSE, off('forbidden')],
    ['the former store', 'https://chrome.google.com/webstore/x', DEMO, NO_PAUSE, off('forbidden')],
    ['another store', 'https://addons.mozilla.org/', DEMO, NO_PAUSE, off('forbidden')],
    ['a PDF', 'https://news.example/paper.PDF', LIST, NO_PAUSE, off('forbidden')],
    [
      'paused',
      'https://www.news.example/',
      LIST,
      pauses({ 'news.example': PAUSE }),
      { state: 'off', why: 'paused', since: 5 },
    ],
    ['another site is paused', 'https://news.example/', LIST, pauses({ 'blog.example': PAUSE }), on('list')],
    [
      'paused for an hour',
      'https://news.example/',
      LIST,
      pauses({ 'news.example': { since: 5, until: NOW + 1 } }),
      { state: 'off', why: 'paused', since: 5, until: NOW + 1 },
    ],
    [
      'the hour is over',
      'https://news.example/',
      LIST,
      pauses({ 'news.example': { since: 5, until: NOW } }),
      on('list'),
    ],
    [
      'paused everywhere',
      'https://news.example/',
      LIST,
      pauses({ 'news.example': { since: 1 } }, PAUSE),
      { state: 'off', why: 'paused-everywhere', since: 5 },
    ],
    [
      'everywhere is over, the site is not',
      'https://news.example/',
      LIST,
      pauses({ 'news.example': PAUSE }, { since: 1, until: 2 }),
      { state: 'off', why: 'paused', since: 5 },
    ],
    [
      'paused and not allowed: permission comes first',
      'https://other.example/',
      LIST,
      pauses({ 'other.example': PAUSE }),
      off('not-allowed'),
    ],
  ];
  test.each(ONCE)('this page once, %s', (_, url, origins, settings, state) => {
    expect(siteState({ url, settings, origins, curated: CURATED, once: true, now: NOW })).toEqual(state);
  });

  test.each(cases)('%s', (_, url, origins, settings, state) => {
    expect(siteState({ url, settings, origins, curated: CURATED, now: NOW })).toEqual(state);
  });
});
