import type { Kind } from '../lib/knowledge/types';
import { createFold } from '../lib/match/fold';
import { spelling } from '../lib/match/spelling';
import type { Base } from './base';
import type * as schema from './schema';
import { traditionalForms } from './traditional';

/**
 * Sorts cue words into those that show by themselves that AI is the subject and everyday words (`training`, `developer`,
 * `Tim Cook`), which speak for a sense only where something else shows it.
 */

/** Entries for which the name of a company is proof enough: no star sign is Google's, no animal Meta's. */
const OWNED_KINDS: readonly Kind[] = ['model', 'chip'];

/** @returns a function that tells whether a word is an everyday one for entries of a kind */
export function cueSorter(base: Base): (word: string, kind: Kind) => boolean {
  const fold = createFold('');
  const spellings = (word: string) => [word, ...traditionalForms(word)].map((each) => spelling(each, fold));
  const proof = new Set([...base.domain.en, ...base.domain.zh].flatMap(spellings));
  const owners = new Set<string>();
  for (const { value } of base.entries) {
    for (const { form, exact, ambiguous } of forms(value)) {
      if (
        ambiguous === 'short' ||
        ambiguous === 'broad' ||
        (ambiguous === true && (exact || value.kind !== 'company'))
      )
        continue;
      for (const word of spellings(form)) (ambiguous === true ? owners : proof).add(word);
    }
  }
  return (word, kind) => {
    const key = spelling(word, fold);
    return !proof.has(key) && !(owners.has(key) && OWNED_KINDS.includes(kind));
  };
}

/** The forms of an entry. One that must stand in its case is a word of the dictionary in any other, and cues have none. */
const forms = ({ surface: { en, zh, 'zh-Hant': hant } }: schema.Entry) =>
  [...en, ...zh, ...hant].map((item) =>
    typeof item === 'string'
      ? { form: item, exact: false, ambiguous: undefined }
      : { form: item.form, exact: item.case === 'exact', ambiguous: item.ambiguous },
  );
