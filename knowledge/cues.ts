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

/** Kinds whose names stand for things of AI. */
const AI_KINDS: readonly Kind[] = [
  'lab',
  'model',
  'product',
  'chip',
  'benchmark',
  'dataset',
  'paper',
  'project',
];
/** Entries for which the name of a company is proof enough: no star sign is Google's, no animal Meta's. */
const OWNED_KINDS: readonly Kind[] = ['model', 'product', 'chip', 'project', 'dataset'];

/** @returns a function that tells whether a word, in its spelling, is an everyday one for entries of a kind */
export function cueSorter(base: Base): (word: string, kind: Kind) => boolean {
  const fold = createFold('');
  const spellings = (word: string) => [word, ...traditionalForms(word)].map((each) => spelling(each, fold));
  const proof = new Set([...base.domain.en, ...base.domain.zh].flatMap(spellings));
  const companies = new Set<string>();
  for (const { value } of base.entries) {
    for (const item of forms(value)) {
      const { form, ambiguous } = typeof item === 'string' ? { form: item, ambiguous: undefined } : item;
      if (!ambiguous || ambiguous === 'rarely' || AI_KINDS.includes(value.kind))
        for (const word of spellings(form)) proof.add(word);
      else if (value.kind === 'company' && ambiguous === true)
        for (const word of spellings(form)) companies.add(word);
    }
  }
  return (word, kind) => !proof.has(word) && !(companies.has(word) && OWNED_KINDS.includes(kind));
}

const forms = ({ surface: { en, zh, 'zh-Hant': hant } }: schema.Entry) => [...en, ...zh, ...hant];
