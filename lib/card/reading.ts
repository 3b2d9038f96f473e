import type { Card } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { isLater, versionIn } from '../knowledge/version';
import { formatMonth } from './format';
import { fill, STRINGS } from './strings';

/** What the page itself says of the entry: the mention that was pointed at. */
export interface Reading {
  /** As the page writes it: `Qwen 3.8 Max`. */
  readonly surface: string;
  /** A family's name with a version behind it. */
  readonly isVersion: boolean;
}

/**
 * One sentence where the page names a later version than the conversations did. Where these named none of the family,
 * the sentence gives their date, provided that the article is newer.
 * @param published ISO date of the article, where it is known
 */
export function versionLine(
  { spoken, voices }: Pick<Card, 'spoken' | 'voices'>,
  { surface, isVersion }: Reading,
  published: string | undefined,
  language: Language,
): string | undefined {
  const strings = STRINGS[language];
  const named = versionIn(surface);
  if (!named) return undefined;
  for (const { name, date } of spoken) {
    const known = versionIn(name);
    if (known && isLater(named, known))
      return fill(strings.later, surface, formatMonth(date, language, 'long'), name);
  }
  const last = voices
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (!isVersion || spoken.length > 0 || !last || !published || published <= last) return undefined;
  return fill(strings.laterUnknown, surface, formatMonth(last, language, 'long'));
}
