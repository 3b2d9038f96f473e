import { webAddress } from './origins';

/**
 * The name under which a site is switched: the exact host name in lower case without `www.`, punycode kept.
 * Apart from `site.ts`, so that the page's script does not carry the list of sites.
 * @returns undefined for an address that is not http or https
 */
export function siteKey(url: string): string | undefined {
  const parsed = webAddress(url);
  return parsed && keyOfHost(parsed.hostname);
}

/** `www.com` keeps its `www.`: what is left must still be a host with a dot. */
export function keyOfHost(host: string): string {
  return host.replace(/^www\.(?=[^.]+\.)/, '');
}
