import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a built package weighs, in bytes after gzip: about what stores send, and what a browser has to read. */
export interface Weights {
  /** The script of a page without the lexicon in it. */
  readonly page: number;
  readonly lexicon: number;
  /** What decides the senses of words: read where a page holds some that need it. */
  readonly sense: number;
  readonly card: number;
  readonly background: number;
  /** Scripts and style that the popup reads before it paints. */
  readonly popup: number;
  /** Every file by itself, as in the package's archive. */
  readonly package: number;
}

/** The lexicon stands in the page's script as the one long text that is parsed. */
const PARSED_TEXT = /JSON\.parse\((`|'|")(?:[^\\]|\\.)*?\1\)/gs;
/** Bytes: shorter ones are not the lexicon. */
const LEAST_LEXICON = 10_000;

/** Scripts, what they import and styles, as the document of the popup names them. */
const READ_AT_ONCE = /(?:src|href)="\/?((?:chunks|assets)\/[^"]+)"/g;

/** @throws where the page's script holds no lexicon */
export function weigh(folder: string): Weights {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const weighAll = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipped(readFileSync(join(folder, name))), 0);
  const page = text('page.js');
  const lexicon = page.match(PARSED_TEXT)?.find(({ length }) => length > LEAST_LEXICON);
  if (!lexicon) throw new Error('page.js holds no lexicon');
  return {
    page: gzipped(page.replace(lexicon, () => 'null')),
    lexicon: gzipped(lexicon),
    sense: weighAll(['sense.js']),
    card: weighAll(['card.js']),
    background: weighAll(['background.js']),
    popup: weighAll(Array.from(text('popup.html').matchAll(READ_AT_ONCE), ([, name = '']) => name)),
    package: weighAll(files),
  };
}

const gzipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;
