import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';
import { ROOT } from '../../tools/builds';

/** A source file as the conventions look at it. */
export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly lines: number;
  /** Without comments. */
  readonly text: string;
  /** What it imports or re-exports: repository paths for its own modules, else the package as written. */
  readonly imports: readonly string[];
  /** Names used that the file does not declare itself: globals. */
  readonly globals: ReadonlySet<string>;
  readonly functions: readonly { readonly name: string; readonly lines: number }[];
}

/** The TypeScript below some folders of the repository. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(ROOT, folder, file))
      .sort()
      .map(readSource),
  );
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const { program, comments } = parseSync(path, text);
  const file = new Reading(text);
  file.visit(program as unknown as Syntax, 'Program');
  return {
    path: repositoryPath(path),
    lines: text.trimEnd().split('\n').length,
    text: comments.reduceRight((code, { start, end }) => code.slice(0, start) + code.slice(end), text),
    imports: file.imports.map((source) =>
      source.startsWith('.') ? repositoryPath(join(dirname(path), source)) : source,
    ),
    globals: new Set([...file.used].filter((name) => !file.declared.has(name))),
    functions: file.functions,
  };
}

function repositoryPath(path: string) {
  return relative(ROOT, path).replaceAll('\\', '/').replace(/\?.*$/, '');
}

/** A node of the parser's ESTree; only what is looked at here. */
interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Types are erased: names in them are no use of a global. These wrap expressions. */
const WITH_VALUES = /^TS(As|Satisfies|NonNull|Instantiation|TypeAssertion)|^TSParameterProperty/;
const FUNCTION = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

class Reading {
  readonly imports: string[] = [];
  readonly used = new Set<string>();
  readonly declared = new Set<string>();
  readonly functions: { name: string; lines: number }[] = [];

  constructor(private readonly text: string) {}

  /** @param name what the function would be called by, if this node is one */
  visit(node: Syntax, name: string): void {
    if (node.type.startsWith('TS') && !WITH_VALUES.test(node.type)) return;
    this.take(node, name);
    for (const [field, value] of Object.entries(node)) {
      if (isName(node, field)) continue;
      const called = nameOf(node) ?? name;
      for (const child of Array.isArray(value) ? value : [value])
        if (isSyntax(child)) this.visit(child, called);
    }
  }

  private take(node: Syntax, name: string) {
    if (node.type === 'Identifier') this.used.add(String(node.name));
    if (/^(Import|Export(Named|All))/.test(node.type) && isSyntax(node.source)) {
      this.imports.push(String(node.source.value));
    }
    if (/^(VariableDeclarator|(Function|Class)Declaration|Import\w*Specifier)$/.test(node.type)) {
      this.declare(node.id ?? node.local);
    }
    if (node.type === 'CatchClause') this.declare(node.param);
    if (!FUNCTION.test(node.type)) return;
    for (const parameter of node.params as Syntax[]) this.declare(parameter);
    const lines = this.text.slice(node.start, node.end).split('\n').length;
    this.functions.push({ name: nameOf(node) ?? name, lines });
  }

  /** Every name in a pattern; defaults in it count as declared too, which only makes the check milder. */
  private declare(pattern: unknown) {
    if (!isSyntax(pattern)) return;
    if (pattern.type === 'Identifier') this.declared.add(String(pattern.name));
    for (const [field, value] of Object.entries(pattern)) {
      if (field === 'typeAnnotation' || (field === 'key' && pattern.type === 'Property')) continue;
      for (const child of Array.isArray(value) ? value : [value]) this.declare(child);
    }
  }
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && typeof (value as Syntax).type === 'string';
}

/** True for the `b` in `a.b`, `{ b: 1 }` and the like: names of properties, not of variables. */
function isName(node: Syntax, field: string) {
  if (node.computed) return false;
  if (node.type === 'MemberExpression') return field === 'property';
  return (
    field === 'key' && /^(Property|PropertyDefinition|MethodDefinition)$/.test(node.type) && !node.shorthand
  );
}

function nameOf(node: Syntax): string | undefined {
  const name = node.id ?? node.key;
  return isSyntax(name) ? String(name.name ?? name.value ?? '') : undefined;
}
