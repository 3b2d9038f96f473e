import type { Language } from '../knowledge/types';

/** Regions that write Traditional Chinese unless the tag says otherwise. */
const TRADITIONAL = /^zh-(?:hant\b|(?!hans\b).*\b(?:tw|hk|mo)\b)/i;

/** The language of the extension's own texts for a BCP 47 tag of the browser's interface, as in `zh-TW`. */
export function uiLanguage(tag: string): Language {
  const normal = tag.replace('_', '-');
  if (!/^zh\b/i.test(normal)) return 'en';
  return TRADITIONAL.test(normal) ? 'zh-Hant' : 'zh-Hans';
}
