import type { Lexicon } from '../../../lib/knowledge/lexicon';

/**
 * All surface forms as one regular expression, the best way to give them to a library that takes one: the longest
 * first, Latin names as whole words, without regard to case.
 */
export function patternOf({ entries }: Lexicon): RegExp {
  const forms = entries.flatMap(({ forms }) => Object.values(forms).flat());
  const isHan = (form: string) => /\p{Script=Han}/u.test(form);
  const alternatives = (chosen: readonly string[]) =>
    [...chosen]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|');
  const latin = alternatives(forms.filter((form) => !isHan(form)));
  const han = alternatives(forms.filter(isHan));
  return new RegExp(`(?<![a-z0-9_])(?:${latin})(?![a-z0-9_])|(?:${han})`, 'gi');
}

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
