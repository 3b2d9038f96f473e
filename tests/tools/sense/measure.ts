import { compileFolder } from '../../../knowledge/compile';
import { type Annotate, createAnnotate } from '../../../lib/match/annotate';
import { Matcher } from '../../../lib/match/matcher';
import { sum } from '../../../lib/match/reasons';
import type { Verdict } from '../../../lib/match/sense';
import type { Passage } from './corpus';
import { add, type Compared, compare, type Found, type Score } from './score';

/** A way to mark a passage. */
export type Method = (passage: Passage) => Found;

/** The program's own way, and two that need no judgement. */
export interface Methods {
  readonly program: Method;
  readonly everyForm: Method;
  readonly busyPages: Method;
  /** What speaks for and against every form of a passage. */
  readonly explain: (passage: Passage) => Verdict[][];
  readonly idOf: (entry: number) => string;
}

/** From how many different entries on the second baseline marks a page. */
const BUSY = 5;

/** The methods over the knowledge base as it stands. */
export function createMethods(folder = 'knowledge'): Methods {
  const { lexicon, senses, contextWords } = compileFolder(folder);
  const annotate: Annotate = createAnnotate(lexicon, senses, contextWords);
  const matcher = new Matcher(lexicon, senses);
  const idOf = (entry: number) => lexicon.entries[entry]?.id ?? '';
  const everyForm: Method = ({ blocks }) =>
    blocks.map(({ text }) =>
      matcher.find(text).map(({ start, end, entry }) => ({ start, end, id: idOf(entry) })),
    );
  return {
    program: ({ blocks, title }) => annotate(blocks, title),
    everyForm,
    busyPages: (passage) => {
      const found = everyForm(passage);
      return new Set(found.flat().map(({ id }) => id)).size >= BUSY ? found : found.map(() => []);
    },
    explain: ({ blocks, title }) => annotate.explain(blocks, title),
    idOf,
  };
}

/** A method's marks on some passages, counted. */
export interface Measured {
  readonly score: Score;
  /** On pages without AI: false marks and the words they stand among. */
  readonly quiet: { readonly marks: number; readonly words: number };
}

/** One passage with what a method did there. */
export interface Result extends Compared {
  readonly passage: Passage;
}

export const run = (passages: readonly Passage[], method: Method): Result[] =>
  passages.map((passage) => ({ passage, ...compare(passage, method(passage)) }));

export function measure(results: readonly Result[]): Measured {
  const quiet = results.filter(({ passage: { labels } }) => labels.every((each) => each.length === 0));
  return {
    score: add(results.map(({ score }) => score)),
    quiet: {
      marks: quiet.reduce((total, { score }) => total + score.wrong, 0),
      words: quiet.reduce((total, { passage }) => total + words(passage), 0),
    },
  };
}

/** Words after Unicode's segmentation (UAX 29); ICU's dictionary finds those of Chinese. */
function words({ blocks, script }: Passage): number {
  const segmenter = new Intl.Segmenter(script, { granularity: 'word' });
  return blocks.reduce(
    (total, { text }) => total + [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length,
    0,
  );
}

/** The evidence of a form that stands at a place, or undefined where no form does. */
export function verdictAt(verdicts: readonly Verdict[], { start, end }: { start: number; end: number }) {
  const verdict = verdicts.find(({ candidate }) => candidate.start < end && start < candidate.end);
  return verdict && { ...verdict, total: sum(verdict.reasons) };
}
