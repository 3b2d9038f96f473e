import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export type Target = 'chromium' | 'firefox';
export type Mode = 'demo' | 'production';

/** The folder of a built extension. The demo is the same code with leave to run on every host. */
export function builtExtension(target: Target, mode: Mode): string {
  const browser = target === 'chromium' ? 'chrome' : 'firefox';
  return join(ROOT, '.output', `${browser}-mv3${mode === 'demo' ? '-demo' : ''}`);
}

/**
 * Builds the extension anew: a stale build shows yesterday's code.
 * MARGINALIA_REUSE_BUILDS=1 takes the build that is there, for work on the tests themselves.
 * @throws when the build fails
 */
export async function buildExtension(target: Target, mode: Mode): Promise<string> {
  const folder = builtExtension(target, mode);
  if (process.env.MARGINALIA_REUSE_BUILDS === '1' && existsSync(join(folder, 'manifest.json'))) return folder;
  const browser = target === 'chromium' ? 'chrome' : 'firefox';
  process.stderr.write(`marginalia: building for ${target}, ${mode}\n`);
  const code = await runWxt(['build', '--mode', mode, '-b', browser]);
  if (code !== 0) throw new Error(`wxt build --mode ${mode} -b ${browser} ended with code ${code}`);
  return folder;
}

/**
 * Runs WXT from node_modules, for production: without NODE_ENV a demo would get
 * development code, under vitest even test code, and would not be the same as what ships.
 * @returns its exit code
 */
export function runWxt(args: readonly string[]): Promise<number> {
  const cli = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  // Some fifty lines a build, of interest only where it failed.
  const told: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => told.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(told));
      resolve(code ?? 1);
    });
  });
}
