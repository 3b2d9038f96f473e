import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../../knowledge/compile';
import { createAnnotate } from '../../../lib/match/annotate';
import { type ReadDocument, readHtml, readText } from '../../tools/document';

const PAGES = 'tests/pages';
const { lexicon, senses } = compileFolder('knowledge');
const annotate = createAnnotate(lexicon, senses);
const mentions = ({ title, blocks }: ReadDocument) =>
  annotate(blocks, title).flatMap((found, index) =>
    found.map(({ id, start, end }) => ({ id, surface: blocks[index]?.text.slice(start, end) })),
  );
const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);

describe('every fixture page', () => {
  it('exists', () => {
    expect(pages.length).toBeGreaterThan(10);
  });

  // A declarative shadow root is a matter of browsers; the end-to-end tests read that page.
  it.each(
    pages.filter((page) => !page.includes('shadow')),
  )('%s holds the mentions that a person expects', (page) => {
    const expected: unknown = JSON.parse(
      readFileSync(join(PAGES, page.replace('.html', '.expected.json')), 'utf8'),
    );
    expect(mentions(readHtml(readFileSync(join(PAGES, page), 'utf8')))).toEqual(expected);
  });
});

it('a line of a text file is a block', () => {
  expect(readText('mixture of\nexperts').blocks.map(({ text }) => text)).toEqual(['mixture of', 'experts']);
  expect(mentions(readText('mixture of\nexperts'))).toEqual([]);
});

it('malformed HTML is read as a browser reads it', () => {
  const document = readHtml('<p>Open<b>AI</p><table><p>NVIDIA<td>RLHF</b></i><!-- never closed');
  expect(mentions(document).map(({ id }) => id)).toEqual(['openai', 'nvidia', 'rlhf']);
});

it.each([
  '',
  '<html>',
  '<frameset>',
  '\0',
  '<p>'.repeat(3000),
])('%# odd documents give no mention and no error', (html) => {
  expect(mentions(readHtml(html))).toEqual([]);
});
