import type { EntryId, Language, Localized } from '../knowledge/types';
import type { Reason } from '../match/mention';
import { THRESHOLD } from '../match/weights';
import { type CardStrings, fill, STRINGS } from './strings';

/** Which sentence tells evidence of a place. */
const SENTENCES = {
  form: 'whyForm',
  adjacent: 'whyAdjacent',
  phrase: 'whyPhrase',
  sentence: 'whySentence',
  block: 'whyBlock',
  heading: 'whyHeading',
  title: 'whyTitle',
  near: 'whyNear',
  page: 'whyPage',
  context: 'whyContext',
} as const satisfies Record<Reason['from'], keyof CardStrings>;

/** As many words as show what it rested on; more would be a list for machines. */
const WORDS_SHOWN = 4;

/**
 * Why something is marked, in sentences: one a place, what speaks against it last.
 * @param names of entries that are evidence themselves; their ids stand in the reasons
 */
export function explain(
  reasons: readonly Reason[],
  names: ReadonlyMap<EntryId, Localized>,
  language: Language,
): string[] {
  const strings = STRINGS[language];
  const words = new Map<keyof CardStrings, Set<string>>();
  for (const reason of reasons) {
    const sentence = sentenceFor(reason);
    const word = fill(strings.quote, names.get(reason.evidence)?.[language] ?? reason.evidence);
    words.set(sentence, (words.get(sentence) ?? new Set()).add(word));
  }
  const order = [...Object.values(SENTENCES), 'whyLikely', 'whyAgainst', 'whyAlone'] as const;
  return order.flatMap((sentence) => {
    const found = words.get(sentence);
    return found ? fill(strings[sentence], [...found].slice(0, WORDS_SHOWN).join(strings.comma)) : [];
  });
}

function sentenceFor({ from, weight }: Reason): keyof CardStrings {
  // Other senses on the page count nothing: all that it can say against a form is that it speaks of AI nowhere else.
  if (weight < 0) return from === 'page' ? 'whyAlone' : 'whyAgainst';
  return from === 'form' && weight !== THRESHOLD ? 'whyLikely' : SENTENCES[from];
}
