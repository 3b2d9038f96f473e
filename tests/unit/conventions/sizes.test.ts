import { expect, test } from 'vitest';
import { sourceFiles } from './source';

/** House rule 8: a reader finishes a file in a minute. A report for people, not a limit. */
const SHOWN = 5;

const files = sourceFiles('lib', 'entrypoints', 'knowledge', 'tests');
const functions = files
  .flatMap(({ path, functions }) => functions.map(({ name, lines }) => ({ path: `${path} ${name}`, lines })))
  // Callbacks of `describe` hold tests, as files do.
  .filter(({ path }) => !/\.test\.tsx?/.test(path));

test('sizes of files and functions are told', () => {
  console.log(`${report('files', files)}\n${report('functions', functions)}`);
  expect(functions.length).toBeGreaterThan(files.length);
});

interface Sized {
  readonly path: string;
  readonly lines: number;
}

function report(what: string, sized: readonly Sized[]) {
  const ordered = sized.toSorted((a, b) => b.lines - a.lines);
  const median = ordered[Math.floor(ordered.length / 2)]?.lines;
  const longest = ordered.slice(0, SHOWN).map(({ path, lines }) => `  ${String(lines).padStart(4)} ${path}`);
  return [`${sized.length} ${what}, median ${median} lines; the longest:`, ...longest].join('\n');
}
