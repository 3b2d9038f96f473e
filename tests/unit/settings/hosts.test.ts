import { expect, test } from 'vitest';
import { CURATED_HOSTS, hostPatterns } from '../../../lib/settings/hosts';
import { siteKey } from '../../../lib/settings/site';

test('every curated host is a site key of its own, listed once', () => {
  const hosts = CURATED_HOSTS.map(({ host }) => host);
  expect(hosts.length).toBeGreaterThanOrEqual(60);
  expect(hosts.length).toBeLessThanOrEqual(100);
  expect(hosts.map((host) => siteKey(`https://www.${host}/article`))).toEqual(hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
});

test('the list serves readers of all three scripts', () => {
  expect(new Set(CURATED_HOSTS.map(({ language }) => language))).toEqual(
    new Set(['en', 'zh-Hans', 'zh-Hant']),
  );
});

test('a host is covered with and without www.', () => {
  expect(hostPatterns('36kr.com')).toEqual(['*://36kr.com/*', '*://www.36kr.com/*']);
});

test.each(['127.0.0.1', '[::1]'])('the address %s has no www. twin', (address) => {
  expect(hostPatterns(address)).toEqual([`*://${address}/*`]);
});
