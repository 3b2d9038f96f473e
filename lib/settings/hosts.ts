/** A site that is read without asking: it surely carries news about AI or technology. */
export interface CuratedHost {
  /** Exact host name, lower case, without `www.`. */
  readonly host: string;
  /** The language most of its articles are in. */
  readonly language: 'en' | 'zh';
}

/**
 * The sites in the manifest's `host_permissions`. It never grows in an update: browsers would disable the
 * extension until the new permission is granted. Later hosts become suggestions instead.
 */
export const CURATED_HOSTS: readonly CuratedHost[] = [
  { host: '404media.co', language: 'en' },
  { host: 'arstechnica.com', language: 'en' },
  { host: 'artificialintelligence-news.com', language: 'en' },
  { host: 'huggingface.co', language: 'en' },
  { host: 'interconnects.ai', language: 'en' },
  { host: 'latent.space', language: 'en' },
  { host: 'magazine.sebastianraschka.com', language: 'en' },
  { host: 'marktechpost.com', language: 'en' },
  { host: 'newsletter.semianalysis.com', language: 'en' },
  { host: 'semafor.com', language: 'en' },
  { host: 'simonwillison.net', language: 'en' },
  { host: 'spectrum.ieee.org', language: 'en' },
  { host: 'techcrunch.com', language: 'en' },
  { host: 'technologyreview.com', language: 'en' },
  { host: 'the-decoder.com', language: 'en' },
  { host: 'theregister.com', language: 'en' },
  { host: 'theverge.com', language: 'en' },
  { host: 'venturebeat.com', language: 'en' },
  { host: 'wired.com', language: 'en' },
  { host: 'zdnet.com', language: 'en' },
  { host: '36kr.com', language: 'zh' },
  { host: 'geekpark.net', language: 'zh' },
  { host: 'huxiu.com', language: 'zh' },
  { host: 'ifanr.com', language: 'zh' },
  { host: 'ithome.com', language: 'zh' },
  { host: 'jiqizhixin.com', language: 'zh' },
  { host: 'leiphone.com', language: 'zh' },
  { host: 'qbitai.com', language: 'zh' },
  { host: 'technews.tw', language: 'zh' },
  { host: 'tmtpost.com', language: 'zh' },
];

/** An IPv4 or bracketed IPv6 address: it has no `www.` twin, and browsers refuse a pattern that names one. */
const ADDRESS = /^(\[.*\]|\d+(\.\d+){3})$/;

/** The match patterns that cover a site key, on http and https and on every port. */
export function hostPatterns(host: string): string[] {
  const exact = `*://${host}/*`;
  return ADDRESS.test(host) ? [exact] : [exact, `*://www.${host}/*`];
}
