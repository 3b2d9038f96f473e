import {
  FORM_AMBIGUOUS,
  FORM_CASE_SENSITIVE,
  FORM_FAMILY,
  FORM_LIKELY,
  type Lexicon,
  type LexiconForm,
} from '../knowledge/lexicon';
import { insideAddress, startsInside, wordEnd } from './boundary';
import { foldUnit, IGNORED, isDigit, isWordUnit, SPACE } from './fold';
import { Trie } from './trie';
import { readVersion } from './versions';

/** A surface form found in a text, before its sense is decided. Offsets are UTF-16 units into the text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Index into the lexicon's entries. */
  readonly entry: number;
  /** Has the form other senses? `rarely`: what speaks against it is needed, not what speaks for it. */
  readonly ambiguous: Ambiguity;
  readonly version?: string;
}

export type Ambiguity = 'no' | 'rarely' | 'yes';

/** A cue word found in a text. */
export interface CueHit {
  readonly start: number;
  readonly end: number;
  /** Index into the lexicon's cues. */
  readonly cue: number;
}

/** What one pass over a text finds; candidates do not overlap, and both lists are in order. */
export interface Findings {
  readonly candidates: readonly Candidate[];
  readonly cues: readonly CueHit[];
}

/** Finds surface forms and cues in a text, in one pass whose cost is linear in the text's length. */
export type Find = (text: string) => Findings;

/** Builds the tables for a lexicon once; the result can be used for any number of texts. */
export function createFind(lexicon: Lexicon): Find {
  const { trie, outputs } = buildTrie(lexicon);
  return (text) => {
    const candidates: Candidate[] = [];
    const cues: CueHit[] = [];
    let inWord = false;
    for (let index = 0; index < text.length; index++) {
      const unit = foldUnit(text.charCodeAt(index));
      if (unit === IGNORED) continue;
      const word = isWordUnit(unit);
      if (!(word && inWord) && unit !== SPACE && trie.step(0, unit) !== 0) {
        matchAt(index, unit);
      }
      inWord = word;
    }
    return { candidates: longestWins(candidates), cues };

    /** Walks the trie from a possible beginning and keeps the longest name and the longest cue. */
    function matchAt(start: number, first: number): void {
      let best: Candidate | undefined;
      let cue: CueHit | undefined;
      let node = 0;
      let last = 0;
      for (let at = start; at < text.length; at++) {
        const unit = foldUnit(text.charCodeAt(at));
        if (unit === IGNORED || (unit === SPACE && last === SPACE)) continue;
        node = trie.step(node, unit);
        if (node === 0) break;
        last = unit;
        const value = trie.valueAt(node);
        if (value < 0) continue;
        for (const output of outputs[value] as readonly Output[]) {
          if (output.cue >= 0) cue = cueHit(output.cue, start, at + 1, unit) ?? cue;
          else best = longer(best, candidate(output.form as LexiconForm, start, at + 1, unit, first));
        }
      }
      if (cue) cues.push(cue);
      if (best) candidates.push(best);
    }

    function cueHit(cue: number, start: number, end: number, last: number): CueHit | undefined {
      const whole = wordEnd(text, end, last);
      return whole < 0 ? undefined : { start, end: whole, cue };
    }

    function candidate(form: LexiconForm, start: number, end: number, last: number, first: number) {
      const [written, entry, flags] = form;
      if (flags & FORM_CASE_SENSITIVE && !sameCase(text, start, end, written)) return undefined;
      const grammar = flags & FORM_FAMILY ? lexicon.entries[entry]?.versions : undefined;
      const version = grammar && readVersion(text, end, grammar, isDigit(last));
      const whole = version
        ? wordEnd(text, version.end, lastUnit(version.version))
        : wordEnd(text, end, last);
      if (whole < 0 || startsInside(text, start, first) || insideAddress(text, start, whole))
        return undefined;
      const ambiguous: Ambiguity = flags & FORM_AMBIGUOUS ? 'yes' : flags & FORM_LIKELY ? 'rarely' : 'no';
      return { start, end: whole, entry, ambiguous, ...(version && { version: version.version }) };
    }
  };
}

/** What ends at a node of the trie: a surface form or a cue. */
interface Output {
  readonly form?: LexiconForm;
  /** Index of the cue, or -1. */
  readonly cue: number;
}

function buildTrie({ forms, cues }: Lexicon): { trie: Trie; outputs: Output[][] } {
  const units = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  const trie = new Trie(units(forms.map(([text]) => text)) + units(cues));
  const outputs: Output[][] = [];
  const add = (text: string, output: Output) => {
    const before = trie.add(text, outputs.length);
    outputs.push(before < 0 ? [output] : [...(outputs[before] as Output[]), output]);
  };
  for (const form of forms) add(form[0], { form, cue: -1 });
  cues.forEach((cue, index) => {
    add(cue, { cue: index });
  });
  return { trie, outputs };
}

const lastUnit = (text: string) => foldUnit(text.charCodeAt(text.length - 1));

/** At one beginning the longer name wins; of two as long, a form of its own wins over a family's version. */
function longer(a: Candidate | undefined, b: Candidate | undefined): Candidate | undefined {
  if (!a || !b) return a ?? b;
  if (a.end !== b.end) return a.end > b.end ? a : b;
  return a.version === undefined ? a : b;
}

/** Compares in the case in which the form is written; width and kinds of punctuation still fold. */
function sameCase(text: string, start: number, end: number, written: string): boolean {
  let at = start;
  for (let index = 0; index < written.length; index++) {
    const want = written.charCodeAt(index);
    let have = text.charCodeAt(at);
    while (at < end && foldUnit(have) === IGNORED) have = text.charCodeAt(++at);
    if (have > 0xff00 && have < 0xff5f) have -= 0xfee0;
    const isLetterCase = foldUnit(want) !== want || foldUnit(have) !== have;
    if (isLetterCase && want !== have && foldUnit(want) !== SPACE && isWordUnit(foldUnit(want))) return false;
    at++;
    if (foldUnit(want) === SPACE) while (at < end && foldUnit(text.charCodeAt(at)) === SPACE) at++;
  }
  return true;
}

/** Of overlapping names the longest stays, of equally long ones the first. */
function longestWins(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (let from = 0; from < candidates.length; ) {
    let to = from + 1;
    let reach = (candidates[from] as Candidate).end;
    for (; to < candidates.length && (candidates[to] as Candidate).start < reach; to++) {
      reach = Math.max(reach, (candidates[to] as Candidate).end);
    }
    kept.push(...(to === from + 1 ? [candidates[from] as Candidate] : resolve(candidates.slice(from, to))));
    from = to;
  }
  return kept;
}

function resolve(cluster: readonly Candidate[]): Candidate[] {
  const byLength = [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const origin = (cluster[0] as Candidate).start;
  const taken: boolean[] = [];
  const kept = byLength.filter(({ start, end }) => {
    // What was taken before is at least as long, so an overlap covers one of the two ends.
    if (taken[start - origin] || taken[end - 1 - origin]) return false;
    for (let at = start - origin; at < end - origin; at++) taken[at] = true;
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
