import { join } from 'node:path';
import { prepareSearch } from '../../entrypoints/popup/search';
import { compileFolder } from '../../knowledge/compile';
import { ROOT } from './builds';

/** Names typed in each language, spread over the whole base. */
const NAMES = 50;
/** Rounds over all of them; the first warms the engine up and is not counted. */
const ROUNDS = 4;

const { search: index } = compileFolder(join(ROOT, 'knowledge'));
const begun = performance.now();
const search = prepareSearch(index);
console.log(`${index.documents.length} entries prepared in ${(performance.now() - begun).toFixed(1)} ms`);

for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
  const names = index.documents.map(({ name }) => name[language]);
  const typed = names.filter((_, index) => index % Math.ceil(names.length / NAMES) === 0);
  report(language, typed.flatMap(prefixes));
  if (language === 'en') report('en, misspelt', typed.map(misspell).flatMap(prefixes));
}

/** What stands in the box after each key. */
function prefixes(name: string): string[] {
  return Array.from(name, (_, index) => name.slice(0, index + 1));
}

/** Two letters in the middle change places. */
function misspell(name: string): string {
  const middle = Math.floor(name.length / 2);
  return name.slice(0, middle - 1) + name.charAt(middle) + name.charAt(middle - 1) + name.slice(middle + 1);
}

function report(what: string, queries: readonly string[]) {
  const times = Array.from({ length: ROUNDS }, (_, round) =>
    queries.map((query) => {
      const start = performance.now();
      search(query);
      return { round, query, ms: performance.now() - start };
    }),
  ).flat();
  const counted = times.filter(({ round }) => round > 0).sort((a, b) => a.ms - b.ms);
  const at = (share: number) => counted[Math.ceil(share * counted.length) - 1];
  const figures = [0.5, 0.95, 1].map((share) => at(share)?.ms.toFixed(2)).join(' / ');
  console.log(`${what}: ${queries.length} keys, p50 / p95 / max ${figures} ms, slowest "${at(1)?.query}"`);
}
