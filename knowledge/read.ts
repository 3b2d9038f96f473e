import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';

/** A mistake in a file of the base, told as an editor shows it: `file:line: reason`. */
export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly reason: string;
}

/** Stops the build; its message lists every problem, one a line. */
export class KnowledgeError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n'));
    this.name = 'KnowledgeError';
  }
}

/** A parsed file that remembers where each of its values stands. */
export interface Located<T> {
  readonly value: T;
  readonly file: string;
  /** The 1-based line of the value at a path of keys and indexes; the nearest parent's where there is none. */
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads one YAML file and checks it against a schema.
 * Problems are added to `problems`; the result is then undefined, so that one build tells them all.
 */
export function readYaml<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  problems: Problem[],
  base = process.cwd(),
): Located<v.InferOutput<Schema>> | undefined {
  const file = relative(base, path);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  for (const error of document.errors) {
    problems.push({ file, line: lineAt(error.pos[0]), reason: error.message });
  }
  if (document.errors.length > 0) return undefined;

  const lineOf = (keys: readonly (string | number)[]): number => {
    for (let depth = keys.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { value: result.output, file, lineOf };
  for (const issue of result.issues) {
    const keys = issue.path?.map((item) => item.key as string | number) ?? [];
    const place = keys.length > 0 ? `${keys.join('.')}: ` : '';
    problems.push({ file, line: lineOf(keys), reason: `${place}${issue.message}` });
  }
  return undefined;
}

/** Every `.yaml` below a folder, sorted, so that a build never depends on the file system's order. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
    .sort();
}
