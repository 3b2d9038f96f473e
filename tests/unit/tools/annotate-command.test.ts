import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'marginalia-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starting Node and reading the base takes a second or two, more on a busy machine. */
const TIMEOUT_MS = 60_000;

function annotate(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tests/tools/annotate.ts', ...words],
    { encoding: 'utf8' },
  );
  return { status, stdout, errors: stderr.trim().split('\n') };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

it(
  'prints one JSON object a mention and nothing else, with offsets into the text',
  () => {
    const text = 'Nothing here.\n中文 OpenAI’s RLHF';
    const path = file('two.txt', text);
    const { status, stdout, errors } = annotate(path, '--json');
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ doc, id, kind, surface }) => ({ doc, id, kind, surface }))).toEqual([
      { doc: path, id: 'openai', kind: 'company', surface: 'OpenAI’s' },
      { doc: path, id: 'rlhf', kind: 'term', surface: 'RLHF' },
    ]);
    for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
    expect(found[0].reasons).toEqual([{ from: 'form', evidence: 'OpenAI’s', weight: 1 }]);
    expect(status).toBe(0);
    expect(errors).toEqual(['']);
  },
  TIMEOUT_MS,
);

it(
  'writes the text to which the offsets of an HTML file belong, and finds the same there',
  () => {
    const path = file('page.html', '<h1>A\n  title</h1><p>Open<b>AI</b> and\n NVIDIA<script>RLHF');
    const textPath = join(folder, 'page.txt');
    const html = annotate(path, '--json', '--text', textPath);
    const text = readFileSync(textPath, 'utf8');
    expect(text).toBe('A title\nOpenAI and NVIDIA');
    const spans = (stdout: string) =>
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ start, end, id }) => `${id} ${text.slice(start, end)}`);
    expect(spans(html.stdout)).toEqual(['openai OpenAI', 'nvidia NVIDIA']);
    expect(spans(annotate(textPath, '--json').stdout)).toEqual(spans(html.stdout));
  },
  TIMEOUT_MS,
);

it(
  'shows a table to people',
  () => {
    const { stdout } = annotate(file('one.txt', 'OpenAI'));
    expect(stdout).toContain('one.txt: 1 mention\n');
    expect(stdout).toContain("'openai'");
  },
  TIMEOUT_MS,
);

it.each([
  [['missing.html'], 'missing.html: cannot be read: no such file'],
  [['picture.png'], 'picture.png: only .html and .txt can be annotated'],
  [[], 'usage: npm run annotate'],
  [['--what', 'a.txt'], 'unknown option --what'],
])(
  '%j ends with exit code 2 and one clear line',
  (words, message) => {
    const { status, stdout, errors } = annotate(...words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
  },
  TIMEOUT_MS,
);

it(
  'a folder in place of a file is told too, before anything is printed',
  () => {
    const { status, stdout, errors } = annotate(file('fine.txt', 'OpenAI'), `${folder}.txt`);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(errors).toHaveLength(1);
  },
  TIMEOUT_MS,
);
