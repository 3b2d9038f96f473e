/** `npm test`: types, lint, unit, browser and end-to-end tests and the store's linter, closing with `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, type Mode, ROOT, runWxt, type Target } from './builds';
import { lintPackage } from './lint-package';

/** What a runner executed. Nothing executed counts as one failure. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
}
interface Runner {
  readonly name: string;
  run(): Promise<Outcome>;
}

const REPORTS = join(ROOT, '.artifacts', 'reports');
const TARGETS: readonly Target[] = ['chromium', 'firefox'];
const MODES: readonly Mode[] = ['demo', 'production'];
/** For tests that come after the builds. */
const BUILT = { MARGINALIA_REUSE_BUILDS: '1' };
const PASSED: Outcome = { passed: 1, failed: 0 };
const FAILED: Outcome = { passed: 0, failed: 1 };

const RUNNERS: readonly Runner[] = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => runOnce('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']) },
  ...['pure', 'unit', 'browser'].map((project) => ({ name: project, run: () => runVitest(project) })),
  { name: 'package', run: checkPackage },
  { name: 'e2e', run: runInBothBrowsers },
];
const NAME_WIDTH = Math.max(...RUNNERS.map(({ name }) => name.length));

await main();

async function main() {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const lines: string[] = [];
  let [passed, failed] = [0, 0];
  for (const { name, run } of chosen(process.argv.slice(2))) {
    console.log(`\n== ${name}`);
    const start = performance.now();
    const outcome = await run().catch(failLoudly);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    lines.push(`${name.padEnd(NAME_WIDTH)} ${outcome.passed} passed, ${outcome.failed} failed  ${seconds} s`);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

function failLoudly(error: unknown): Outcome {
  console.error(error);
  return FAILED;
}

/** All runners, or those named on the command line: `npm test -- unit`. */
function chosen(names: readonly string[]): readonly Runner[] {
  const unknown = names.filter((name) => !RUNNERS.some((runner) => runner.name === name));
  if (unknown.length > 0) {
    console.error(
      `no runner is named ${unknown.join(', ')}; there are ${RUNNERS.map(({ name }) => name).join(', ')}`,
    );
    process.exit(2);
  }
  return names.length === 0 ? RUNNERS : RUNNERS.filter(({ name }) => names.includes(name));
}

/** WXT writes the types of messages and entry points first. */
async function checkTypes(): Promise<Outcome> {
  if ((await runWxt(['prepare'])) !== 0) return FAILED;
  return runOnce('typescript/bin/tsc', ['--noEmit']);
}

/** What addons.mozilla.org checks on every upload, on the package that would be uploaded. */
async function checkPackage(): Promise<Outcome> {
  const { errors, warnings } = await lintPackage(await buildExtension('firefox', 'production'));
  for (const { code, message, file = '', line } of [...errors, ...warnings]) {
    console.error([file, line, code, message].filter(Boolean).join('  '));
  }
  return errors.length + warnings.length === 0 ? PASSED : FAILED;
}

/** Side by side, since the tests of a browser mostly wait for it. */
async function runInBothBrowsers(): Promise<Outcome> {
  for (const mode of MODES) for (const target of TARGETS) await buildExtension(target, mode);
  const outcomes = await Promise.all(TARGETS.map((target) => runVitest(target, BUILT)));
  return {
    passed: sum(outcomes.map(({ passed }) => passed)),
    failed: sum(outcomes.map(({ failed }) => failed)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

async function runOnce(script: string, args: readonly string[]): Promise<Outcome> {
  return (await runScript(script, args)) === 0 ? PASSED : FAILED;
}

async function runVitest(project: string, settings: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const report = join(REPORTS, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters];
  const code = await runScript('vitest/vitest.mjs', command, settings);
  const { numPassedTests = 0, numFailedTests = 0, numTotalTests = 0 } = readReport(report);
  // Tests that were neither passed nor failed were left out: that must not look like success.
  const skipped = numTotalTests - numPassedTests - numFailedTests;
  const failed = numFailedTests + skipped;
  const brokenElsewhere = failed === 0 && (code !== 0 || numPassedTests === 0);
  return { passed: numPassedTests, failed: brokenElsewhere ? 1 : failed };
}

interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numTotalTests?: number;
}

function readReport(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/** Runs a package's command with its output shown. @returns its exit code */
function runScript(
  script: string,
  args: readonly string[],
  settings: NodeJS.ProcessEnv = {},
): Promise<number> {
  // Vite warns of each import without an extension in a config: TypeScript's resolution is what is meant.
  const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...settings };
  const command = [join(ROOT, 'node_modules', script), ...args];
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit', env });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
