import type { ContestantName } from './in-page';
import { EVERY } from './plan';
import { cost, reachedIn } from './reach';
import type { BrowserResult, PageResult, Part, Profile, Summary } from './results';

const NAMES: Readonly<Record<ContestantName, string>> = {
  none: 'nothing',
  observer: 'an observer that does nothing',
  walker: 'floor A: bare TreeWalker',
  reader: 'floor B: our reader alone',
  ours: '**Marginalia**',
  markjs: 'mark.js',
  findAndReplace: 'findAndReplaceDOMText',
};

/** One table for each browser: what marking costs on each page, as times of floor B first. */
export function costTable(result: BrowserResult, pages: readonly PageResult[]): string {
  const head = [
    'page',
    'who',
    '× floor B',
    'main thread',
    'script',
    'in the background',
    'longest task',
    'first mark',
    'marks',
    'elements',
    'shift',
    'heap',
  ];
  const rows = pages.flatMap(({ wish, by }) =>
    EVERY.map((name) => {
      const summary = by[name] as Summary;
      const ratio = cost(result, summary) / cost(result, by.reader as Summary);
      return [`${size(wish.bytes)} ${wish.language}`, NAMES[name], `${number(ratio)}`, ...cells(summary)];
    }),
  );
  return markdown(head, rows);
}

function cells(summary: Summary): string[] {
  const { main, script, background, longest, firstMark, marks, elements, shift, heap } = summary;
  return [
    `${number(main.median)} ms (${number(main.low)}–${number(main.high)})`,
    `${number(script.median)} ms`,
    background.median ? `${number(background.median)} ms` : '',
    `${number(longest.median)} ms`,
    firstMark ? `${number(firstMark.median)} ms` : '',
    marks ? String(marks) : '',
    String(elements),
    shift === undefined ? '–' : number(shift),
    heap === undefined ? '–' : `${number(heap / 1e6)} MB`,
  ];
}

/** What was promised, what was measured in each browser, and whether it holds. */
export function reachTable(results: readonly BrowserResult[]): string {
  const all = results.map(reachedIn);
  const rows = (all[0] ?? []).map(({ what, limit }, at) => [
    what,
    limit,
    ...all.map((reached) => {
      const { value, unit, reached: holds } = reached[at] as (typeof reached)[number];
      if (value === undefined) return '–';
      const verdict = holds === undefined ? '' : holds ? ' ✓' : ' not reached';
      return `${number(value)}${unit === '×' ? ' ×' : unit && ` ${unit}`}${verdict}`;
    }),
  ]);
  return markdown(['', 'promised', ...results.map(({ version }) => version)], rows);
}

/** What later edits cost the page under each contestant. */
export function editTable(results: readonly BrowserResult[]): string {
  const names = ['none', 'observer', 'ours', 'markjs', 'findAndReplace'] as const;
  const rows = names.map((name) => [
    NAMES[name],
    ...results.flatMap(({ edits }) => {
      const { page, drawn, main } = edits[name] ?? {};
      if (!page || !drawn || !main) return ['–', '–', '–'];
      return [page, drawn.median, main.median].map((ms) => `${number(ms)} ms`);
    }),
  ]);
  const head = results.flatMap(({ version }) => [
    `${version}: the page`,
    'all drawn after',
    'main thread in all',
  ]);
  return markdown(['300 later edits', ...head], rows);
}

/** Less than this share of a page's time is told with all else. */
const LEAST_SHARE = 0.03;
const ELSE = 'all else';

/** Where the main thread's time goes, with a column for each page that was profiled. */
export function profileTable(profiles: readonly Profile[]): string {
  const sums = profiles.map(({ parts }) => parts.reduce((sum, { ms }) => sum + ms, 0));
  const told = new Set(
    profiles.flatMap(({ parts }, at) =>
      parts.filter(({ ms }) => ms >= LEAST_SHARE * (sums[at] as number)).map(({ where }) => where),
    ),
  );
  const row = (name: string, isIn: (part: Part) => boolean) => [
    name,
    ...profiles.map(({ parts }) => {
      const ms = parts.filter(isIn).reduce((sum, part) => sum + part.ms, 0);
      return `${number(ms)} ms`;
    }),
  ];
  return markdown(
    ['time spent in', ...profiles.map(({ wish }) => `${size(wish.bytes)}${wish.share ? '' : ' without AI'}`)],
    [
      ...Array.from(told, (name) => row(name, ({ where }) => where === name)),
      row(ELSE, ({ where }) => !told.has(where)),
      row('in all', () => true),
    ],
  );
}

/** Two digits that count. */
export function number(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(value))));
  return Number(value.toFixed(Math.min(4, digits))).toString();
}

const size = (bytes: number) => (bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} kB`);

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
