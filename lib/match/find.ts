import {
  FORM_AMBIGUOUS,
  FORM_BROAD,
  FORM_CASE_SENSITIVE,
  FORM_CONTEXT,
  FORM_FAMILY,
  FORM_LIKELY,
  FORM_SHORT,
  type Lexicon,
} from '../knowledge/lexicon';
import { insideAddress, startsInside, wordEnd } from './boundary';
import { createFold, type Fold, foldUnit, isDigit, LOWER_A, LOWER_Z } from './fold';
import { outside, type Span } from './longer';
import { longerOf, longestWins } from './longest';
import { spellingWithCase } from './spelling';
import { Trie, type TrieHit } from './trie';
import { isCounted, readVersion } from './versions';

/** A surface form found in a text, before its sense is decided. Offsets are UTF-16 units into the text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Index into the lexicon's entries. */
  readonly entry: number;
  /**
   * Has the form other senses? `rarely`: little is needed that speaks for it; `broad`: it means more than the entry and
   * needs a word in its sentence that tells so; `short`: it stands for a fuller name and needs that name before it.
   */
  readonly ambiguous: Ambiguity;
  readonly version?: string;
}

export type Ambiguity = 'no' | 'rarely' | 'yes' | 'broad' | 'short';

/** True for a form without other senses. */
export const isCertain = ({ ambiguous }: Candidate): boolean => ambiguous === 'no';

/**
 * Finds the surface forms in a text, in one pass whose cost is linear in the text's length.
 * @returns candidates in order that do not overlap
 */
export type Find = (text: string) => readonly Candidate[];

/** Builds the tables for a lexicon once; the result can be used for any number of texts. */
export function createFind(
  { entries, han, longer: longerWords }: Lexicon,
  fold: Fold = createFold(han),
): Find {
  const trie = new Trie(countForms(entries) + longerWords.length, fold);
  const forms: Forms = { texts: trie.texts, entries: [], flags: [] };
  for (let entry = 0; entry < entries.length; entry++) {
    const { forms: byFlags } = entries[entry] as Lexicon['entries'][number];
    for (const flags in byFlags) {
      for (const text of byFlags[flags] as readonly string[]) {
        trie.add(text);
        forms.entries.push(entry);
        forms.flags.push(Number(flags));
      }
    }
  }
  for (const text of longerWords) {
    trie.add(text);
    forms.entries.push(NO_ENTRY);
    forms.flags.push(0);
  }
  const tables: Tables = { forms, entries };
  return (text) => {
    const candidates: Candidate[] = [];
    const contexts: Candidate[] = [];
    const words: Span[] = [];
    trie.scan(text, (hit) => {
      if (forms.entries[hit.value] === NO_ENTRY) return void words.push({ start: hit.start, end: hit.end });
      const flags = forms.flags[hit.value] as number;
      const found = candidateOf(tables, text, flags, hit);
      if (!found) return;
      const before = candidates.at(-1);
      if (flags & FORM_CONTEXT) contexts.push(found);
      else if (before?.start === found.start) candidates[candidates.length - 1] = longerOf(before, found);
      else candidates.push(found);
    });
    return lend(contexts, longestWins(outside(words, candidates)));
  };
}

/** What a lexicon is turned into. */
interface Tables {
  readonly forms: Forms;
  readonly entries: Lexicon['entries'];
}

/** A form met in a text, with its version; undefined where it is no name there. */
function candidateOf(
  { forms, entries }: Tables,
  text: string,
  flags: number,
  { value, start, end, first, last }: TrieHit,
): Candidate | undefined {
  const written = forms.texts[value] as string;
  const entry = forms.entries[value] as number;
  if (flags & FORM_CASE_SENSITIVE && !isSameCase(text.slice(start, end), written)) return undefined;
  // A name of several words is written with a capital: `stable diffusion` is of chemistry.
  if (isPlainCase(text, start, written)) return undefined;
  const grammar = flags & FORM_FAMILY ? entries[entry]?.versions : undefined;
  const version = grammar && readVersion(text, end, grammar, isDigit(last));
  const whole = version ? wordEnd(text, version.end, lastUnit(version.version)) : wordEnd(text, end, last);
  if (whole < 0 || startsInside(text, start, first) || insideAddress(text, start, whole)) return undefined;
  if (!version && isDigit(last) && COUNT.test(written) && isCounted(text, end)) return undefined;
  return {
    start,
    end: whole,
    entry,
    ambiguous: ambiguity(flags),
    ...(version && { version: version.version }),
  };
}

/** The surface forms of a lexicon, side by side: thousands, of which a page holds a few. */
interface Forms {
  readonly texts: readonly string[];
  /** Index into the lexicon's entries. */
  readonly entries: number[];
  /** The sum of `FORM_*`. */
  readonly flags: number[];
}

/** In the place of an entry: a longer word in which names stand by chance. */
const NO_ENTRY = -1;

function countForms(entries: Lexicon['entries']): number {
  let count = 0;
  for (const { forms } of entries) for (const flags in forms) count += forms[flags]?.length ?? 0;
  return count;
}

/** Asked of every hit: nearly all are told apart by one unit. */
function isPlainCase(text: string, start: number, written: string): boolean {
  const unit = text.charCodeAt(start);
  return unit >= LOWER_A && unit <= LOWER_Z && SEVERAL_WORDS.test(written);
}
/** A name whose words begin with capitals. */
const SEVERAL_WORDS = /^[A-Z][^ ]* [A-Z]/;

const isSameCase = (found: string, written: string) =>
  found === written || spellingWithCase(found) === spellingWithCase(written);

function ambiguity(flags: number): Ambiguity {
  if (flags & FORM_SHORT) return 'short';
  if (flags & FORM_BROAD) return 'broad';
  return flags & FORM_AMBIGUOUS ? 'yes' : flags & FORM_LIKELY ? 'rarely' : 'no';
}

/** What a name inside a wider form gains from it: `Blackwell` is as certain as `Blackwell chips`. */
function lend(contexts: readonly Candidate[], candidates: Candidate[]): readonly Candidate[] {
  let from = 0;
  for (const context of contexts) {
    while (from < candidates.length && (candidates[from] as Candidate).start < context.start) from++;
    for (let at = from; at < candidates.length; at++) {
      const inside = candidates[at] as Candidate;
      if (inside.start >= context.end) break;
      if (inside.entry !== context.entry || inside.end > context.end || inside.ambiguous === 'no') continue;
      candidates[at] = { ...inside, ambiguous: context.ambiguous };
    }
  }
  return candidates;
}

/** A form that ends in a number of its own: before a measure that number counts, `Qwen 3 million times`. */
const COUNT = /[ \p{Script=Han}]\d$/u;

const lastUnit = (text: string) => foldUnit(text.charCodeAt(text.length - 1));
