import { HALVES, type Half, readHalf } from './sense/corpus';
import { createMethods, run } from './sense/measure';
import { halfTable } from './sense/print';
import { worstErrors } from './sense/worst';

/**
 * `npm run sense [-- --half tune|locked] [--worst N]`: how well the judge of senses does on the labelled corpus.
 * The locked half is only measured: its passages and errors are never printed.
 */

const USAGE = 'usage: npm run sense [-- --half tune|locked] [--worst N]';
/** Errors shown unless asked otherwise: a screenful. */
const WORST = 10;

function main(): void {
  const { halves, worst } = readArguments(process.argv.slice(2));
  const methods = createMethods();
  for (const half of halves) {
    const passages = readHalf(half);
    console.log(`${halfTable(half, passages, methods)}\n`);
    if (half !== 'tune' || worst === 0) continue;
    console.log(
      `The worst errors on ${half}:\n${worstErrors(run(passages, methods.program), methods, worst)}\n`,
    );
  }
}

function readArguments(words: readonly string[]): { halves: readonly Half[]; worst: number } {
  let halves: readonly Half[] = HALVES;
  let worst = WORST;
  for (let index = 0; index < words.length; index += 2) {
    const [option, value] = [words[index], words[index + 1]];
    const half = HALVES.find((each) => each === value);
    if (option === '--half' && half) halves = [half];
    else if (option === '--worst' && /^\d+$/.test(value ?? '')) worst = Number(value);
    else fail(USAGE);
  }
  return { halves, worst };
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

main();
