import { writeFileSync } from 'node:fs';
import { compileFolder } from '../../knowledge/compile';
import { readPart, readUses } from './sense/corpus';
import { learnContextWords } from './sense/learn';
import { type Judged, judgeUses } from './sense/uses';

/**
 * `npm run learn`: learns what the words around a name say of it from the passages in `tests/sense/<script>/tune` and the
 * lines in `tests/sense/<script>/uses`, and writes `knowledge/context-words.json`. Run it after passages or lines were
 * added, or names that have other senses. Then it tells what the lines are good for: how many names in them are marked,
 * each half judged by what was learned from the other.
 */

const FILE = 'knowledge/context-words.json';

const base = compileFolder('knowledge');
const tune = readPart('tune');
const uses = readUses();
const learned = learnContextWords(tune, uses, base.lexicon);
writeFileSync(FILE, `${JSON.stringify(learned, undefined, 2)}\n`);
const all = [learned, ...Object.values(learned.entries)].map(({ words }) => Object.keys(words).length);
console.log(
  `${FILE}: ${all[0]} words for all names, ${all.reduce((a, b) => a + b) - (all[0] ?? 0)} for ${uses.size} entries`,
);

const share = (part: number, whole: number) => `${part} of ${whole} (${(part / whole).toFixed(3)})`;
const tell = (what: string, { found, meant, wrong, other }: Judged) =>
  console.log(
    `${what}: marked where it is meant ${share(found, meant)}, where it is not ${share(wrong, other)}`,
  );
for (const hasWords of [false, true]) {
  const { en, zh } = judgeUses(tune, uses, base, hasWords);
  const words = hasWords ? 'with words of its own' : 'without';
  tell(`English, ${words}`, en);
  tell(`Chinese, ${words}`, zh);
}
