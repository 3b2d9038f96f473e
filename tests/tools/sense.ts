import { PARTS, type Part, readPart } from './sense/corpus';
import { createMethods, run } from './sense/measure';
import { partTable } from './sense/print';
import { worstErrors } from './sense/worst';

/**
 * `npm run sense [-- --part tune|locked|fresh] [--worst N]`: how well the judge of senses does on the labelled corpus.
 * The locked part is only measured: its passages and errors are never printed.
 */

const USAGE = 'usage: npm run sense [-- --part tune|locked|fresh] [--worst N]';
/** Errors shown unless asked otherwise: a screenful. */
const WORST = 10;

function main(): void {
  const { parts, worst } = readArguments(process.argv.slice(2));
  const methods = createMethods();
  for (const part of parts) {
    const passages = readPart(part);
    console.log(`${partTable(part, passages, methods)}\n`);
    if (part !== 'tune' || worst === 0) continue;
    console.log(
      `The worst errors on ${part}:\n${worstErrors(run(passages, methods.program), methods, worst)}\n`,
    );
  }
}

function readArguments(words: readonly string[]): { parts: readonly Part[]; worst: number } {
  let parts: readonly Part[] = PARTS;
  let worst = WORST;
  for (let index = 0; index < words.length; index += 2) {
    const [option, value] = [words[index], words[index + 1]];
    const part = PARTS.find((each) => each === value);
    if (option === '--part' && part) parts = [part];
    else if (option === '--worst' && /^\d+$/.test(value ?? '')) worst = Number(value);
    else fail(USAGE);
  }
  return { parts, worst };
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

main();
