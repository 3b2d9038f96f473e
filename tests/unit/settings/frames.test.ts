import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { save } from '../../../lib/settings/store';
import { frameIsOn } from '../../../lib/settings/store-reach';

const PAUSED = 'https://paused.example/';
const PAGE = 'https://page.example/';
const OTHER = 'https://other.example/';

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: ['*://paused.example/*', '*://page.example/*', '*://other.example/*'] }),
  });
  await save({ setting: 'site', site: 'paused.example', value: { since: 1 } });
});

/** A frame is on where its own site and the site in the address bar are both on. */
test.each([
  ['the page itself', PAGE, PAGE, true],
  ['another site in a page that is on', OTHER, PAGE, true],
  ['in a page whose site is paused', OTHER, PAUSED, false],
  ['its own site is paused', PAUSED, PAGE, false],
  ['its own site is not allowed', 'https://stranger.example/', PAGE, false],
  ['in a page that is not allowed', OTHER, 'https://stranger.example/', false],
  ['in a page whose address the browser hides', OTHER, undefined, false],
  ['an empty frame follows its page', 'about:srcdoc', PAGE, true],
  ['an empty frame in a page whose site is paused', 'about:srcdoc', PAUSED, false],
])('%s', async (_, frame, page, on) => expect(await frameIsOn(frame, page)).toBe(on));

test('paused everywhere, no frame is on', async () => {
  await save({ setting: 'everywhere', value: { since: 1 } });
  expect(await frameIsOn(OTHER, PAGE)).toBe(false);
});
