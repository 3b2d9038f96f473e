import { expect } from 'vitest';
import { bucketKey } from '../../lib/settings/schema';
import { until } from './harness/driver';
import { clickOn, texts } from './harness/elements';
import { hover, noMarks, settledMarks } from './harness/marks';
import { inBothBrowsers } from './suite';

const HOST = '127.0.0.1';
/** Each is served as it is, with a term at its end that must be found. */
const BAD_PAGES: Readonly<Record<string, string>> = {
  'no markup at all': 'OpenAI',
  'nothing closed': '<!doctype html><table><p><div><b><i><a href=x>OpenAI<p><tr><td>Anthropic<li>OpenAI',
  'closed in the wrong order': '<b><p>one</b> two <i></p></b></i></html><body></head>OpenAI',
  'odd characters': `<p>\u0000\ufffe\u202e${'\ud83e\udde0'.repeat(500)}\u200b&#xD800; e${'\u0301'.repeat(4000)}</p><p>OpenAI`,
  'deep nesting': `${'<div>'.repeat(500)}OpenAI`,
  'one endless word': `<p>${'a'.repeat(1_000_000)}</p><p>OpenAI`,
  'endless near misses': `<p>${'open open-we mixture of mixture of '.repeat(30_000)}</p><p>OpenAI`,
  'a text of two megabytes': `<p>${'The harbour opened at nine and nobody was surprised. '.repeat(40_000)}</p><p>OpenAI`,
  'forty thousand elements': `${'<p>A <b>small</b> line.</p>'.repeat(13_000)}<p>OpenAI`,
};
const BAD_MESSAGES: readonly unknown[] = [
  null,
  0,
  'page-terms',
  [],
  {},
  { type: 'constructor' },
  { type: 'card' },
  { type: 'card', id: 7 },
  { type: 'show-term', id: { toString: 'no' } },
  { type: 'marked', terms: -1 },
  { type: '__proto__' },
];
/** Keys as the settings have them, values as nobody wrote them. */
const BROKEN_SETTINGS = {
  schemaVersion: 'seven',
  density: { all: true },
  everywhere: 'yes',
  [bucketKey(HOST)]: [1, 2],
  'sites.0': null,
  'sites.1': { 'not a host/*': { since: 1 }, [HOST]: 'off' },
};

inBothBrowsers('bad input', (test) => {
  test.for(Object.keys(BAD_PAGES))('a page with %s is read to its end in peace', async (name, {
    open,
    server,
    extension,
  }) => {
    server.answer('/bad', BAD_PAGES[name] ?? '');
    const tab = await open('bad');
    await until(
      'the last term to be found',
      async () => (await extension.pageTerms(tab)).some(({ id }) => id === 'openai'),
      30_000,
    );
    expect(await tab.evaluate(() => document.readyState)).toBe('complete');
  });

  test('messages of the wrong shape are passed over', async ({ open, extension }) => {
    const tab = await open('sample/en.html');
    const marks = await settledMarks(tab);
    for (const message of BAD_MESSAGES) {
      expect(await extension.send(tab, message)).toBeNull();
      expect(await extension.tell(message)).toBeNull();
    }
    expect(await extension.pageTerms(tab)).not.toEqual([]);
    expect(await settledMarks(tab)).toEqual(marks);
  });

  test.for([
    'no-such-entry',
    'constructor',
    '__proto__',
    '',
  ])('the unknown entry "%s" opens nothing', async (id, { open, extension }) => {
    const tab = await open('sample/en.html');
    await settledMarks(tab);
    expect(await extension.send(tab, { type: 'show-term', id })).toBe(false);
    expect(await extension.tell({ type: 'card', id })).toBeNull();
    expect(await tab.readCard()).toBeNull();
  });

  test('corrupted settings count as none, and are not lost', async ({ open, openPopup, extension }) => {
    await extension.store('sync', BROKEN_SETTINGS);
    const tab = await open('sample/en.html');
    expect((await settledMarks(tab)).length).toBeGreaterThan(4);
    const popup = await openPopup(tab);
    await expect.poll(() => texts(popup, '.page li')).not.toHaveLength(0);
    await clickOn(popup, '[role=switch]');
    await noMarks(tab);
    const { [bucketKey(HOST)]: bucket, ...others } = (await extension.stored('sync')) as Record<
      string,
      unknown
    >;
    expect(bucket).toHaveProperty([HOST, 'since']);
    const { [bucketKey(HOST)]: _, schemaVersion, ...kept } = BROKEN_SETTINGS;
    expect(others).toMatchObject(kept);
  });

  test('settings of a newer version are kept', async ({ open, openPopup, extension }) => {
    await extension.store('sync', { schemaVersion: 99, density: 'paragraph', wishes: ['later'] });
    const tab = await open('sample/en.html');
    await settledMarks(tab);
    await clickOn(await openPopup(tab), '[role=switch]');
    await noMarks(tab);
    expect(await extension.stored('sync')).toMatchObject({
      schemaVersion: 99,
      density: 'paragraph',
      wishes: ['later'],
    });
  });

  test('a page that takes the card away, or forbids it, hears nothing of it', async ({ open }) => {
    const tab = await open('sample/en.html');
    await hover(tab, 'DeepSeek-R1');
    await tab.evaluate(() => document.querySelector('marginalia-card')?.remove());
    await tab.move({ x: 4, y: 4 }, 4);
    await tab.evaluate(() => {
      HTMLElement.prototype.showPopover = () => {
        throw new Error('no popovers here');
      };
    });
    await hover(tab, 'DeepSeek-R1');
  });

  test('under a strict policy of the page marks and card look the same', async ({ open, server }) => {
    const headers = {
      'content-security-policy':
        "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types",
    };
    server.answer('/strict', {
      body: '<!doctype html><title>Strict</title><p>A word from Anthropic here.',
      headers,
    });
    const tab = await open('strict');
    await settledMarks(tab);
    await hover(tab, 'Anthropic');
  });
});
