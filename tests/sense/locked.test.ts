import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, SCRIPTS } from '../tools/sense/corpus';

/**
 * The locked half is measured and never read, so it must stay what it was when it was written: names and contents of
 * all its files. A passage found wrong is struck out here, with the reason, and not mended.
 */
const LOCKED = '506ce624fc959bc02909d3dcb288b8963bed404f79e91a12374bcbf94a821f6b';

it('the locked half is what it was', () => {
  const hash = createHash('sha256');
  for (const script of SCRIPTS) {
    const folder = folderOf(script, 'locked');
    for (const name of readdirSync(folder).sort()) {
      hash.update(`${script}/${name}\0`);
      hash.update(readFileSync(join(folder, name)));
    }
  }
  expect(hash.digest('hex')).toBe(LOCKED);
});
