import {
  FORM_AMBIGUOUS,
  FORM_CASE_SENSITIVE,
  FORM_FAMILY,
  FORM_LIKELY,
  type Lexicon,
  type LexiconEntry,
  type LexiconForm,
} from '../lib/knowledge/lexicon';
import { foldText } from '../lib/match/fold';
import type { Base } from './base';
import { KnowledgeError, type Problem } from './read';
import type * as schema from './schema';
import { traditionalForms } from './traditional';

/** A surface form with its flags spelled out. */
interface Surface {
  readonly form: string;
  readonly flags: number;
}

/**
 * The lexicon that pages load.
 * @throws KnowledgeError when two entries claim one form
 */
export function compileLexicon(base: Base): Lexicon {
  const cues = new CueTable();
  const domain = [...cues.add(base.domain.en), ...cues.add(base.domain.zh.flatMap(bothScripts))];
  const entries = base.entries.map(({ value }): LexiconEntry => {
    const { id, kind, sense, versions } = value;
    return {
      id,
      kind,
      ...(sense && { sense: { for: cues.ofSense(sense.for), against: cues.ofSense(sense.against) } }),
      ...(versions && { versions }),
    };
  });
  return { entries, forms: compileForms(base), cues: cues.words, domain };
}

function compileForms(base: Base): LexiconForm[] {
  const problems: Problem[] = [];
  const owner = new Map<string, string>();
  const forms: LexiconForm[] = [];
  base.entries.forEach(({ value: entry, file, lineOf }, index) => {
    for (const { form, flags } of surfaces(entry)) {
      const key = flags & FORM_CASE_SENSITIVE ? form : foldText(form);
      const other = owner.get(key);
      if (other === entry.id) continue;
      if (other !== undefined) {
        const reason = `the surface form ${form} already belongs to ${other}`;
        problems.push({ file, line: lineOf(['surface']), reason });
      }
      if (flags & (FORM_AMBIGUOUS | FORM_LIKELY) && !entry.sense) {
        const reason = `${form} is ambiguous: add a sense with cues`;
        problems.push({ file, line: lineOf(['surface']), reason });
      }
      owner.set(key, entry.id);
      forms.push([form, index, flags]);
    }
  });
  if (problems.length > 0) throw new KnowledgeError(problems);
  return forms.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
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
  return [...spelled(en, asWritten), ...spelled(zh, bothScripts), ...spelled(hant, asWritten)];
}

function writtenFlags(form: { case?: 'exact' | undefined; ambiguous?: true | 'rarely' | undefined }): number {
  const ambiguity = form.ambiguous === 'rarely' ? FORM_LIKELY : form.ambiguous ? FORM_AMBIGUOUS : 0;
  return (form.case ? FORM_CASE_SENSITIVE : 0) | ambiguity;
}

const familyFlag = (entry: schema.Entry, form: string) =>
  entry.versions && /[a-z0-9]$/i.test(form) ? FORM_FAMILY : 0;

const bothScripts = (form: string): string[] => [...new Set([form, ...traditionalForms(form)])];

/** Numbers the cue words, so that a word shared by many senses is stored once. */
class CueTable {
  readonly words: string[] = [];
  readonly #index = new Map<string, number>();

  ofSense(cues: { en: readonly string[]; zh: readonly string[] } | undefined): number[] {
    return cues ? this.add([...cues.en, ...cues.zh.flatMap(bothScripts)]) : [];
  }

  add(words: readonly string[]): number[] {
    const numbers = words.map((word) => {
      const key = foldText(word);
      const known = this.#index.get(key);
      if (known !== undefined) return known;
      this.#index.set(key, this.words.length);
      return this.words.push(key) - 1;
    });
    return [...new Set(numbers)];
  }
}
