import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a built package weighs, in bytes after gzip: about what stores send, and what a browser has to read. */
export interface Weights {
  /** The script of a page. */
  readonly page: number;
  /** The names, read once for all pages. */
  readonly lexicon: number;
  readonly card: number;
  readonly background: number;
  /** Scripts and style that the popup reads before it paints. */
  readonly popup: number;
  /** Every file by itself, as in the package's archive. */
  readonly package: number;
}

/** Scripts, what they import and styles, as the document of the popup names them. */
const READ_AT_ONCE = /(?:src|href)="\/?((?:chunks|assets)\/[^"]+)"/g;

/** What the parts of a built package weigh. */
export function weigh(folder: string): Weights {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const weighAll = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipped(readFileSync(join(folder, name))), 0);
  return {
    page: weighAll(['page.js']),
    lexicon: weighAll(['knowledge/lexicon.json']),
    card: weighAll(['card.js']),
    background: weighAll(['background.js']),
    popup: weighAll(Array.from(text('popup.html').matchAll(READ_AT_ONCE), ([, name = '']) => name)),
    package: weighAll(files),
  };
}

const gzipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;
