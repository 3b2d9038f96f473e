import type { Part, Passage } from './corpus';
import { type Measured, type Methods, measure, type Result, run } from './measure';
import { figures } from './score';

/** A row of the table: which passages it counts. */
const ROWS: readonly { readonly name: string; readonly holds: (passage: Passage) => boolean }[] = [
  { name: 'en', holds: ({ script }) => script === 'en' },
  { name: 'zh', holds: ({ script }) => script !== 'en' },
  { name: '  zh-Hans', holds: ({ script }) => script === 'zh-Hans' },
  { name: '  zh-Hant', holds: ({ script }) => script === 'zh-Hant' },
];
const KIND_ROWS = (['ai', 'trap', 'mixed', 'quiet'] as const).flatMap((kind) =>
  (['en', 'zh'] as const).map((language) => ({
    name: `${language} ${kind}`,
    holds: (passage: Passage) => passage.kind === kind && (passage.script === 'en') === (language === 'en'),
  })),
);
const COLUMNS = ['passages', 'labels', 'precision', 'recall', 'F1', 'exact', 'false/1,000 words'];

/** The figures of one part as lines of Markdown: the program by language and by kind, and the two baselines. */
export function partTable(part: Part, passages: readonly Passage[], methods: Methods): string {
  const results = run(passages, methods.program);
  return [
    `## ${part}`,
    '',
    ...table('Marginalia', ROWS, results),
    '',
    ...table('by kind', KIND_ROWS, results),
    '',
    ...table('baseline: every form', ROWS, run(passages, methods.everyForm)),
    '',
    ...table('baseline: every form where a page has five entries', ROWS, run(passages, methods.busyPages)),
  ].join('\n');
}

function table(name: string, rows: typeof ROWS, results: readonly Result[]): string[] {
  const lines = rows.map((row) => {
    const held = results.filter(({ passage }) => row.holds(passage));
    return cells([row.name, ...values(held.length, measure(held))]);
  });
  return [cells([name, ...COLUMNS]), cells(['---', ...COLUMNS.map(() => '---:')]), ...lines];
}

function values(passages: number, { score, quiet }: Measured): string[] {
  const { precision, recall, f1, exact } = figures(score);
  const perThousand = quiet.words > 0 ? ((quiet.marks * 1000) / quiet.words).toFixed(2) : '';
  const labels = score.right + score.missed;
  return [passages, labels, ...[precision, recall, f1, exact].map(share), perThousand].map(String);
}

/** Rounded down, so that no figure is flattered over a bound. */
const share = (value: number | undefined) =>
  value === undefined ? '' : (Math.floor(value * 10_000) / 10_000).toFixed(4);
const cells = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
