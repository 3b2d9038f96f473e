import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { compileFolder } from '../../knowledge/compile';
import { createAnnotate } from '../../lib/match/annotate';
import type { JudgedMention } from '../../lib/match/mention';
import { type DocumentBlock, type ReadDocument, readHtml, readText } from './document';

/**
 * `npm run annotate -- <files .html/.txt> [--json] [--text FILE]`: what the extension would mark, without a browser.
 * Only results go to standard output; a file that cannot be read ends it with exit code 2.
 */

/** A mention with its place in the whole document, in UTF-16 units. */
interface Found extends Pick<JudgedMention, 'id' | 'kind' | 'reasons' | 'version'> {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

const USAGE = 'usage: npm run annotate -- <files .html/.txt> [--json] [--text FILE]';

function main(): void {
  const { files, json, textFile } = readArguments(process.argv.slice(2));
  const { lexicon, senses, contextWords } = compileFolder('knowledge');
  const annotate = createAnnotate(lexicon, senses, contextWords);
  // All files first: an unreadable one is told before anything is printed.
  const documents = files.map((doc) => ({ doc, ...read(doc) }));
  for (const { doc, title, blocks } of documents) {
    const found = mentionsOf(doc, { title, blocks }, annotate);
    if (json) for (const mention of found) console.log(JSON.stringify(mention));
    else printTable(doc, found);
  }
  if (textFile === undefined) return;
  const texts = documents.map(({ blocks }) => blocks.map(({ text }) => text).join('\n'));
  writeFileSync(textFile, texts.join('\n'));
}

function readArguments(words: readonly string[]) {
  const files: string[] = [];
  let json = false;
  let textFile: string | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (word === '--json') json = true;
    else if (word === '--text') textFile = words[++index] ?? fail(USAGE);
    else if (word.startsWith('--')) fail(`unknown option ${word}; ${USAGE}`);
    else files.push(word);
  }
  if (files.length === 0) fail(USAGE);
  return { files, json, textFile };
}

function read(path: string): ReadDocument {
  const extension = extname(path).toLowerCase();
  if (!['.html', '.htm', '.xhtml', '.txt'].includes(extension))
    fail(`${path}: only .html and .txt can be annotated`);
  try {
    const content = readFileSync(path, 'utf8');
    return extension === '.txt' ? readText(content) : readHtml(content);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message;
    return fail(`${path}: cannot be read: ${reason}`);
  }
}

/** Every mention of a document; a block's visibility is asked only where something was found, as on a page. */
function mentionsOf(
  doc: string,
  { title, blocks }: ReadDocument,
  annotate: ReturnType<typeof createAnnotate>,
): Found[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += text.length + 1;
  }
  return annotate(blocks, title).flatMap((mentions, index) => {
    const { text } = blocks[index] as DocumentBlock;
    const from = starts[index] as number;
    return mentions.map(({ start, end, id, kind, version, reasons }) => ({
      doc,
      start: from + start,
      end: from + end,
      surface: text.slice(start, end),
      id,
      kind,
      ...(version !== undefined && { version }),
      reasons,
    }));
  });
}

function printTable(doc: string, found: readonly Found[]): void {
  console.log(`${doc}: ${found.length} ${found.length === 1 ? 'mention' : 'mentions'}`);
  console.table(
    found.map(({ start, surface, id, kind, reasons }) => ({
      at: start,
      surface,
      id,
      kind,
      because: reasons
        .slice(0, 3)
        .map(({ from, evidence }) => `${from}: ${evidence}`)
        .join(', '),
    })),
  );
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

main();
