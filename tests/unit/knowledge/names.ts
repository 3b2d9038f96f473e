import type { Base } from '../../../knowledge/base';
import { compileLexicon } from '../../../knowledge/lexicon';
import type { Entry } from '../../../knowledge/schema';
import { createFind } from '../../../lib/match/find';
import type { BaseText } from '../../tools/audit/texts';

/** These have one name in each language; families of models and terms are inflected too freely. */
const NAMED_KINDS: readonly Entry['kind'][] = ['person', 'company', 'lab'];

/** Finds names of persons, companies and laboratories that are not spelled as their entry spells them. */
export function createNameCheck(base: Base): (text: BaseText) => string[] {
  const find = createFind(compileLexicon(base));
  return ({ text, language, entry }) =>
    find(text).flatMap(({ start, end, entry: index }) => {
      const named = base.entries[index]?.value;
      if (!named || !NAMED_KINDS.includes(named.kind)) return [];
      // An entry tells its other names itself.
      if (entry?.id === named.id || partOfLongerName(text, start, end)) return [];
      const written = text.slice(start, end).replace(/'s$/u, '');
      return namesOf(named, language).some((name) => name.includes(written) || written.includes(name))
        ? []
        : [`${written}: the entry ${named.id} is called ${named.name[language] ?? named.name.zh}`];
    });
}

function namesOf({ name, abbr }: Entry, language: BaseText['language']): string[] {
  return [name[language] ?? name.zh, ...(abbr === undefined ? [] : [abbr])];
}

/** `Google` in `Google Colab` is a part of a product's name and is not translated. */
function partOfLongerName(text: string, start: number, end: number): boolean {
  return /^[ -]\p{Lu}/u.test(text.slice(end)) || /\p{Lu}[\p{L}\p{N}]*[ -]$/u.test(text.slice(0, start));
}
