import { Converter } from 'opencc-js/t2cn';
import {
  FORM_AMBIGUOUS,
  FORM_BROAD,
  FORM_CASE_SENSITIVE,
  FORM_CONTEXT,
  FORM_FAMILY,
  FORM_LIKELY,
  FORM_SHORT,
  type Lexicon,
  type Sense,
  type Senses,
} from '../lib/knowledge/lexicon';
import type { EntryId } from '../lib/knowledge/types';
import { createFold, type Fold } from '../lib/match/fold';
import { spelling, spellingWithCase } from '../lib/match/spelling';
import type { Base } from './base';
import { isContext, quotedName } from './context';
import { cueSorter } from './cues';
import { KnowledgeError, type Problem } from './read';
import type * as schema from './schema';
import { traditionalForms } from './traditional';

/** A surface form with its flags spelled out. */
interface Surface {
  readonly form: string;
  readonly flags: number;
}

/**
 * The lexicon that the background loads.
 * @throws KnowledgeError when two entries claim one form
 */
export function compileLexicon(base: Base): Lexicon {
  const texts = base.entries.flatMap(({ value }) => surfaceTexts(value));
  const han = traditionalPairs([...texts, ...base.domain.zh, ...base.longer]);
  const fold = createFold(han);
  const forms = compileForms(base, fold);
  return {
    entries: base.entries.map(({ value: { id, kind, versions } }, index) => {
      return { id, kind, forms: forms[index] ?? {}, ...(versions && { versions }) };
    }),
    domain: unique([...base.domain.en, ...base.domain.zh.flatMap(bothScripts)], fold),
    longer: unique(base.longer, fold),
    han,
  };
}

/** The cues of every entry that has ambiguous forms, each in the one spelling that pages look for. */
export function compileSenses(base: Base, { han }: Lexicon): Senses {
  const fold = createFold(han);
  const words = ({ en, zh }: NonNullable<schema.Cues> = { en: [], zh: [] }) => [
    ...en,
    ...zh.flatMap(bothScripts),
  ];
  const isPlain = cueSorter(base);
  const entries = Object.fromEntries(
    base.entries.flatMap(({ value: { id, kind, sense } }) => {
      if (!sense) return [];
      const speaking = words(sense.for);
      // Sorted as written: one script's name may be everyday where the other's is not.
      const plain = unique(
        speaking.filter((word) => isPlain(word, kind)),
        fold,
      );
      const own = unique(speaking, fold).filter((word) => !plain.includes(word));
      const needs = sense.needs && unique(words(sense.needs), fold);
      return [
        [id, { for: own, plain, against: unique(words(sense.against), fold), ...(needs && { needs }) }],
      ];
    }),
  );
  return packSenses(entries);
}

/** Cue words of a sense, before each is kept once for all senses. */
export type CueWords = { readonly [Key in keyof Sense]: readonly string[] };

/** Keeps each word once. */
export function packSenses(senses: Readonly<Record<EntryId, CueWords>>): Senses {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const pack = (words: readonly string[]) => {
    const sorted = words.map(numberOf).sort((a, b) => a - b);
    return sorted.map((number, at) => number - (sorted[at - 1] ?? 0)).join(' ');
  };
  const entries = Object.fromEntries(
    Object.entries(senses).map(([id, sense]) => [
      id,
      {
        for: pack(sense.for),
        plain: pack(sense.plain),
        against: pack(sense.against),
        ...(sense.needs && { needs: pack(sense.needs) }),
      },
    ]),
  );
  return { words: [...numbers.keys()].join('\n'), entries };
}

/** The forms of each entry by their flags; a spelling that counts as the same is kept once. */
function compileForms(base: Base, fold: Fold): Record<string, string[]>[] {
  const problems: Problem[] = [];
  const owner = new Map<string, string>();
  const forms = base.entries.map(({ value: entry, file, lineOf }) => {
    const byFlags: Record<string, string[]> = {};
    const problem = (reason: string) => problems.push({ file, line: lineOf(['surface']), reason });
    const quoted = new Set(surfaceTexts(entry).map(quotedName));
    for (const { form, flags } of surfaces(entry)) {
      const key = flags & FORM_CASE_SENSITIVE ? spellingWithCase(form) : spelling(form, fold);
      const other = owner.get(key);
      if (other === entry.id) continue;
      if (other !== undefined) problem(`the surface form ${form} already belongs to ${other}`);
      if (flags & (FORM_AMBIGUOUS | FORM_BROAD | FORM_LIKELY) && !entry.sense && !quoted.has(form)) {
        problem(`${form} is ambiguous: add a sense with cues`);
      }
      if (flags & FORM_BROAD && !hasWordsFor(form, entry.sense?.needs)) {
        problem(`${form} means more than the entry: add words to sense.needs`);
      }
      owner.set(key, entry.id);
      byFlags[flags] = [...(byFlags[flags] ?? []), form];
    }
    return byFlags;
  });
  if (problems.length > 0) throw new KnowledgeError(problems);
  return forms;
}

/** A form in Latin letters stands in texts of both languages. */
const hasWordsFor = (form: string, { en, zh }: NonNullable<schema.Cues> = { en: [], zh: [] }): boolean =>
  zh.length > 0 || (en.length > 0 && !/\p{Script=Han}/u.test(form));

/** Simplified too, in names: 昇腾 is a chip, 升腾 rises. */
const OWN_CHARACTER = '昇';
const toSimplified = Converter({ from: 't', to: 'cn' });
/** The block of CJK Unified Ideographs. */
const HAN = { first: 0x4e00, last: 0x9fff };

/**
 * The Traditional characters that count as a character of the texts, each followed by it: the page's script folds
 * them, so that Traditional spellings which differ by characters alone need no form of their own.
 */
function traditionalPairs(texts: readonly string[]): string {
  const used = new Set(texts.join(''));
  const pairs: string[] = [];
  for (let unit = HAN.first; unit <= HAN.last; unit++) {
    const traditional = String.fromCharCode(unit);
    const simplified = toSimplified(traditional);
    if (simplified !== traditional && used.has(simplified) && traditional !== OWN_CHARACTER)
      pairs.push(traditional + simplified);
  }
  return pairs.join('');
}

function unique(words: readonly string[], fold: Fold): string[] {
  return [...new Set(words.map((word) => spelling(word, fold)))];
}

/** Every surface form as text, both scripts, for the search index. */
export const surfaceTexts = (entry: schema.Entry): string[] => surfaces(entry).map(({ form }) => form);

function surfaces(entry: schema.Entry): Surface[] {
  const spelled = (items: schema.Entry['surface']['en'], spellings: (form: string) => string[]) =>
    items.flatMap((item) => {
      const { form, ...rest } = typeof item === 'string' ? { form: item } : item;
      return spellings(form).map((text) => ({
        form: text,
        flags: writtenFlags(rest) | familyFlag(entry, text),
      }));
    });
  const asWritten = (form: string) => [form];
  const { en, zh, 'zh-Hant': hant } = entry.surface;
  const all = [...spelled(en, asWritten), ...spelled(zh, bothScripts), ...spelled(hant, asWritten)];
  // A title without its quotes is any words: it needs them, or a form of its own.
  const bare = all.flatMap(({ form }) => quotedName(form) ?? []);
  const named = [...all, ...bare.map((form) => ({ form, flags: FORM_AMBIGUOUS }))];
  const names = new Set(named.map(({ form }) => form.toLowerCase()));
  return named.map(({ form, flags }) => {
    return {
      form,
      flags: isContext(form, entry.kind, names) ? (flags & ~FORM_FAMILY) | FORM_CONTEXT : flags,
    };
  });
}

type Written = Exclude<schema.Entry['surface']['en'][number], string>;

function writtenFlags({ case: exact, ambiguous }: Omit<Written, 'form'>): number {
  const flags = {
    rarely: FORM_LIKELY,
    broad: FORM_BROAD,
    short: FORM_SHORT,
    true: FORM_AMBIGUOUS,
    undefined: 0,
  };
  return (exact ? FORM_CASE_SENSITIVE : 0) | flags[`${ambiguous}`];
}

const familyFlag = (entry: schema.Entry, form: string) =>
  entry.versions && /[a-z0-9\p{Script=Han}]$/iu.test(form) ? FORM_FAMILY : 0;

const bothScripts = (form: string): string[] => [...new Set([form, ...traditionalForms(form)])];
