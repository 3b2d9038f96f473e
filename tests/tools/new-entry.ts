import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ID } from '../../knowledge/schema';
import { KINDS, type Kind } from '../../lib/knowledge/types';
import { entrySkeleton, PLACEHOLDER } from './skeleton';

/**
 * `npm run new:entry -- <id> [--kind KIND]`: writes the skeleton of an entry. Exit code 2 when it cannot, with what
 * to do instead; nothing is ever overwritten.
 */

const ENTRIES = join('knowledge', 'entries');
const USAGE = `usage: npm run new:entry -- <id> [--kind ${KINDS.join('|')}]`;

function main(): void {
  const { id, kind } = readArguments();
  const owner = KINDS.map((each) => pathOf(each, id)).find((path) => existsSync(path));
  if (owner !== undefined) fail(`${id} exists: ${owner}`);
  const path = pathOf(kind, id);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, entrySkeleton(id, kind));
  console.log(`${path} is there: fill in every ${PLACEHOLDER}, until then the build names each of them.`);
}

function readArguments(): { id: string; kind: Kind } {
  const { positionals, kind = 'term' } = parse();
  const [id = '', ...rest] = positionals;
  if (id === '' || rest.length > 0) fail(USAGE);
  if (!ID.test(id)) fail(`${id} is no id: an id is lower-case words joined by hyphens, such as open-weights`);
  if (!isKind(kind)) fail(`${kind} is no kind; the kinds are ${KINDS.join(', ')}`);
  return { id, kind };
}

function parse(): { positionals: string[]; kind?: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { kind: { type: 'string' } },
    });
    return { positionals, kind: values.kind };
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`);
  }
}

const pathOf = (kind: Kind, id: string) => join(ENTRIES, kind, `${id}.yaml`);
const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

main();
