import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ROOT } from '../tools/builds';

/**
 * The script of a bench page: all contestants, ours from the very modules that the extension is built from, minified
 * alike.
 * @param minify false leaves the names of functions and, in comments, those of modules: for a profile
 */
export async function bundleBench(minify = true): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome128', 'firefox150'],
      ...(minify ? {} : { minify }),
      lib: { entry: join(ROOT, 'tests/bench/in-page/index.ts'), formats: ['iife'], name: 'marginaliaBench' },
    },
  });
  const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code;
}
