import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test as plain } from 'vitest';
import { ROOT } from '../tools/builds';
import { squeeze } from './harness/marks';
import { counted, toBeRead } from './read';
import { type Expected, expectedMentions, inBothBrowsers, PAGES } from './suite';

/** Read alike by the browser and by `npm run annotate`. */
const PAGES_READ = [
  'sample/en',
  'sample/zh',
  'digest/en',
  'digest/zh',
  'digest/zh-hant',
  'layout/inline',
  'layout/skipped',
  'layout/punctuation',
  'layout/structure',
  'layout/versions',
  'layout/long',
];
/** Pages about something else. */
const QUIET = ['quiet/garden', 'quiet/zoo', 'quiet/taxes', 'quiet/zh'];
/** Declarative shadow roots exist only where a browser parses the page: `annotate` does not see into them. */
const ONLY_IN_BROWSERS = ['layout/shadow'];

const annotated = annotate([...PAGES_READ, ...QUIET]);

describe('annotate finds what a person expects', () => {
  plain.each([...PAGES_READ, ...QUIET])('%s', (page) => {
    const found = (annotated.get(page) ?? []).map(({ id, surface }) => ({ id, surface: squeeze(surface) }));
    expect(found).toEqual(
      expectedMentions(page).map(({ id, surface }) => ({ id, surface: squeeze(surface) })),
    );
  });
});

inBothBrowsers('the browser finds the same mentions', (test) => {
  test.for([...PAGES_READ, ...ONLY_IN_BROWSERS])('%s', async (page, { open, extension }) => {
    const tab = await open(`${page}.html`);
    await toBeRead(extension, tab, page);
    const expected = counted(expectedMentions(page));
    if (!ONLY_IN_BROWSERS.includes(page)) expect(counted(annotated.get(page) ?? [])).toEqual(expected);
  });

  test.for(QUIET)('%s is left alone, also beside a word of ours', async (page, { open, extension }) => {
    const tab = await open(`${page}.html`);
    // The sentence that comes last is read last: when it is marked, all before it has been read.
    await tab.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>OpenAI.</p>'));
    await expect.poll(async () => (await extension.pageTerms(tab)).map(({ id }) => id)).toEqual(['openai']);
  });
});

/** Runs the command as a person would, once for all pages. */
function annotate(pages: readonly string[]): ReadonlyMap<string, readonly Expected[]> {
  const files = pages.map((page) => join(PAGES, `${page}.html`));
  const command = ['--import', 'tsx', join('tests', 'tools', 'annotate.ts'), ...files, '--json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`annotate ended with code ${status}: ${stderr}`);
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Expected & { readonly doc: string });
  return new Map(pages.map((page, index) => [page, lines.filter(({ doc }) => doc === files[index])]));
}
