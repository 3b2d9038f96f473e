import type { Language } from '../knowledge/types';

/** A site that is read without asking: it surely carries news about AI or technology. */
export interface CuratedHost {
  /** Exact host name, lower case, without `www.`. */
  readonly host: string;
  /** The language most of its articles are in. */
  readonly language: Language;
}

/**
 * The sites in the manifest's `host_permissions`. It never grows in an update: browsers would disable the
 * extension until the new permission is granted. Later hosts become suggestions instead.
 */
export const CURATED_HOSTS: readonly CuratedHost[] = [
  { host: '404media.co', language: 'en' },
  { host: '9to5google.com', language: 'en' },
  { host: 'ai.meta.com', language: 'en' },
  { host: 'aibusiness.com', language: 'en' },
  { host: 'anthropic.com', language: 'en' },
  { host: 'arstechnica.com', language: 'en' },
  { host: 'artificialintelligence-news.com', language: 'en' },
  { host: 'bleepingcomputer.com', language: 'en' },
  { host: 'blogs.nvidia.com', language: 'en' },
  { host: 'deeplearning.ai', language: 'en' },
  { host: 'deepmind.google', language: 'en' },
  { host: 'dwarkesh.com', language: 'en' },
  { host: 'engadget.com', language: 'en' },
  { host: 'gizmodo.com', language: 'en' },
  { host: 'huggingface.co', language: 'en' },
  { host: 'importai.substack.com', language: 'en' },
  { host: 'infoq.com', language: 'en' },
  { host: 'infoworld.com', language: 'en' },
  { host: 'interconnects.ai', language: 'en' },
  { host: 'jack-clark.net', language: 'en' },
  { host: 'kdnuggets.com', language: 'en' },
  { host: 'lastweekin.ai', language: 'en' },
  { host: 'latent.space', language: 'en' },
  { host: 'magazine.sebastianraschka.com', language: 'en' },
  { host: 'marktechpost.com', language: 'en' },
  { host: 'news.ycombinator.com', language: 'en' },
  { host: 'newsletter.semianalysis.com', language: 'en' },
  { host: 'nextplatform.com', language: 'en' },
  { host: 'oneusefulthing.org', language: 'en' },
  { host: 'openai.com', language: 'en' },
  { host: 'platformer.news', language: 'en' },
  { host: 'restofworld.org', language: 'en' },
  { host: 'semiengineering.com', language: 'en' },
  { host: 'servethehome.com', language: 'en' },
  { host: 'siliconangle.com', language: 'en' },
  { host: 'simonwillison.net', language: 'en' },
  { host: 'spectrum.ieee.org', language: 'en' },
  { host: 'stratechery.com', language: 'en' },
  { host: 'syncedreview.com', language: 'en' },
  { host: 'techcrunch.com', language: 'en' },
  { host: 'techmeme.com', language: 'en' },
  { host: 'technologyreview.com', language: 'en' },
  { host: 'techradar.com', language: 'en' },
  { host: 'techspot.com', language: 'en' },
  { host: 'techxplore.com', language: 'en' },
  { host: 'the-decoder.com', language: 'en' },
  { host: 'thegradient.pub', language: 'en' },
  { host: 'theinformation.com', language: 'en' },
  { host: 'thenewstack.io', language: 'en' },
  { host: 'thenextweb.com', language: 'en' },
  { host: 'theregister.com', language: 'en' },
  { host: 'therundown.ai', language: 'en' },
  { host: 'theverge.com', language: 'en' },
  { host: 'thezvi.substack.com', language: 'en' },
  { host: 'tomshardware.com', language: 'en' },
  { host: 'towardsdatascience.com', language: 'en' },
  { host: 'understandingai.org', language: 'en' },
  { host: 'venturebeat.com', language: 'en' },
  { host: 'wired.com', language: 'en' },
  { host: 'zdnet.com', language: 'en' },
  { host: '36kr.com', language: 'zh-Hans' },
  { host: 'cnbeta.com.tw', language: 'zh-Hans' },
  { host: 'geekpark.net', language: 'zh-Hans' },
  { host: 'hub.baai.ac.cn', language: 'zh-Hans' },
  { host: 'huxiu.com', language: 'zh-Hans' },
  { host: 'ifanr.com', language: 'zh-Hans' },
  { host: 'infoq.cn', language: 'zh-Hans' },
  { host: 'ithome.com', language: 'zh-Hans' },
  { host: 'jiqizhixin.com', language: 'zh-Hans' },
  { host: 'leiphone.com', language: 'zh-Hans' },
  { host: 'oschina.net', language: 'zh-Hans' },
  { host: 'pingwest.com', language: 'zh-Hans' },
  { host: 'qbitai.com', language: 'zh-Hans' },
  { host: 'readhub.cn', language: 'zh-Hans' },
  { host: 'solidot.org', language: 'zh-Hans' },
  { host: 'sspai.com', language: 'zh-Hans' },
  { host: 'tmtpost.com', language: 'zh-Hans' },
  { host: 'zhidx.com', language: 'zh-Hans' },
  { host: 'bnext.com.tw', language: 'zh-Hant' },
  { host: 'cool3c.com', language: 'zh-Hant' },
  { host: 'digitimes.com.tw', language: 'zh-Hant' },
  { host: 'inside.com.tw', language: 'zh-Hant' },
  { host: 'ithome.com.tw', language: 'zh-Hant' },
  { host: 'kocpc.com.tw', language: 'zh-Hant' },
  { host: 'mashdigi.com', language: 'zh-Hant' },
  { host: 'techbang.com', language: 'zh-Hant' },
  { host: 'technews.tw', language: 'zh-Hant' },
  { host: 'techorange.com', language: 'zh-Hant' },
  { host: 'unwire.hk', language: 'zh-Hant' },
];

/** An IPv4 or bracketed IPv6 address: it has no `www.` twin, and browsers refuse a pattern that names one. */
const ADDRESS = /^(\[.*\]|\d+(\.\d+){3})$/;

/** The match patterns that cover a site key, on http and https and on every port. */
export function hostPatterns(host: string): string[] {
  const exact = `*://${host}/*`;
  return ADDRESS.test(host) ? [exact] : [exact, `*://www.${host}/*`];
}
