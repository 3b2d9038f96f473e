import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileFolder } from '../../../knowledge/compile';
import { KnowledgeError } from '../../../knowledge/read';
import { KINDS } from '../../../lib/knowledge/types';
import { entrySkeleton, PLACEHOLDER } from '../../tools/skeleton';
import { knowledgeFolder, temporaryFolder } from '../knowledge/folder';

const SEXTANT = 'entries/project/sea-sextant.yaml';

describe('the skeleton of an entry', () => {
  it.each(KINDS)('of kind %s is YAML with the id filled in', (kind) => {
    const { id, kind: written, name } = parse(entrySkeleton('sea-sextant', kind));
    expect({ id, kind: written }).toEqual({ id: 'sea-sextant', kind });
    expect(name.en).toBe(kind === 'term' ? 'Sea sextant' : 'Sea Sextant');
  });

  it('stops the build, which names the line of each placeholder', () => {
    const skeleton = entrySkeleton('sea-sextant', 'project');
    // A folded text is told at its key, the line before.
    const lines = skeleton
      .split('\n')
      .flatMap((line, index) =>
        isPlaceholder(line) ? [line.trim() === PLACEHOLDER ? index : index + 1] : [],
      );
    expect(lines).toHaveLength(5);
    const problems = problemsOf({ [SEXTANT]: skeleton });
    expect(problems.map(({ line }) => line)).toEqual(lines);
    expect(problems.slice(0, -1).map(({ reason }) => reason)).toEqual([
      'name.zh: is still to be filled in',
      'surface.zh.0: is still to be filled in',
      'definition.en: is still to be filled in',
      'definition.zh: is still to be filled in',
    ]);
    expect(problems.at(-1)?.reason).toContain('sources.0: a source is');
  });

  it('is valid once its placeholders are filled in, with the comments or without', () => {
    const filled = entrySkeleton('sea-sextant', 'project')
      .replace(`[${PLACEHOLDER}]\n# zh-Hant`, '[六分仪]\n# zh-Hant')
      .replace(`sources: [${PLACEHOLDER}]`, "sources: ['lf490:1']")
      .replace(/^(?!#)(.*)TODO/gmu, '$1六分仪');
    const bare = filled.replace(/^#.*\n/gmu, '');
    for (const text of [filled, bare]) expect(problemsOf({ [SEXTANT]: text })).toEqual([]);
  });
});

describe('npm run new:entry', () => {
  it('writes the file where the base expects it, a term unless told otherwise', () => {
    const folder = temporaryFolder({});
    expect(run(folder, 'sea-sextant').status).toBe(0);
    expect(run(folder, 'sea-chart', '--kind', 'book').status).toBe(0);
    const written = (path: string) => readFileSync(join(folder, 'knowledge/entries', path), 'utf8');
    expect(written('term/sea-sextant.yaml')).toBe(entrySkeleton('sea-sextant', 'term'));
    expect(written('book/sea-chart.yaml')).toBe(entrySkeleton('sea-chart', 'book'));
  }, 60_000);

  it.each([
    [['lamp'], 'lamp exists: knowledge/entries/chip/lamp.yaml'],
    [['Sea_Sextant'], 'Sea_Sextant is no id: an id is lower-case words joined by hyphens'],
    [['sea-sextant', '--kind', 'boat'], 'boat is no kind; the kinds are term, company'],
    [[], 'usage: npm run new:entry -- <id>'],
    [['sea-sextant', '--colour', 'red'], "Unknown option '--colour'"],
  ])(
    'refuses %j and says why',
    (words, message) => {
      const folder = temporaryFolder({ 'knowledge/entries/chip/lamp.yaml': 'id: lamp\n' });
      const { status, errors } = run(folder, ...words);
      expect(errors).toContain(message);
      expect(status).toBe(2);
      expect(readFileSync(join(folder, 'knowledge/entries/chip/lamp.yaml'), 'utf8')).toBe('id: lamp\n');
    },
    60_000,
  );
});

const isPlaceholder = (line: string) => !line.startsWith('#') && line.includes(PLACEHOLDER);

function problemsOf(files: Readonly<Record<string, string>>) {
  try {
    compileFolder(knowledgeFolder(files));
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

/** The command as npm runs it, in a folder of its own. */
function run(folder: string, ...words: string[]) {
  const command = ['--import', import.meta.resolve('tsx'), resolve('tests/tools/new-entry.ts'), ...words];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  return { status, errors: stderr };
}
