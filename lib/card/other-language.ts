import type { Language } from '../knowledge/types';

/** What the toggle switches to: English, or the Chinese script that the browser's languages prefer. */
export function otherLanguage(language: Language): Language {
  if (language !== 'en') return 'en';
  const chinese = navigator.languages.find((tag) => /^zh/i.test(tag)) ?? '';
  return /hant|tw|hk|mo/i.test(chinese) ? 'zh-Hant' : 'zh-Hans';
}
