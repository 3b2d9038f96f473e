import type { Language, Localized } from '../knowledge/types';

/**
 * A text with the language it is really in, to be spread on its element: names that Chinese readers write
 * in Latin letters are marked as English, and so are spoken and set as English.
 */
export function inLanguage(
  text: Localized,
  language: Language,
): { readonly lang: Language; readonly children: string } {
  const children = text[language];
  return { lang: children === text.en ? 'en' : language, children };
}
