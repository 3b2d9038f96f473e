import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../tools/builds';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** npm's own; the others are the project's. */
const NPM = ['ci', 'install', 'help'];

describe.each(['README.md', 'CONTRIBUTING.md', 'knowledge/README.md'])('%s', (name) => {
  const path = join(ROOT, name);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';

  test('names only commands that package.json has', () => {
    const commands = [...text.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map(
      ([, command]) => command as string,
    );
    expect(commands.filter((command) => !(command in scripts) && !NPM.includes(command))).toEqual([]);
  });

  test('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, link]) => link as string,
    );
    expect(links.filter((link) => !existsSync(join(path, '..', link)))).toEqual([]);
  });
});

test('README shows npm start before npm test, and both', () => {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [start, tests] = [text.indexOf('npm start'), text.indexOf('npm test')];
  expect(start).toBeGreaterThan(-1);
  expect(tests).toBeGreaterThan(start);
});

test('files that carry code name no machine paths', () => {
  const named = ['package.json', 'README.md', '.ci/run', 'wxt.config.ts'].filter((file) =>
    existsSync(join(ROOT, file)),
  );
  const found = named.filter((file) =>
    /\/(home|root|Users)\/|\/tmp\//.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(found).toEqual([]);
});
