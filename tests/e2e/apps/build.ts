import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { ROOT } from '../../tools/builds';
import type { Program } from './items';

export type Framework = 'react' | 'vue' | 'svelte';

/** A built application. */
export interface App {
  /** What a server sends. */
  readonly html: string;
  /** A module's source text that exports `program`. */
  readonly script: string;
}

/** Builds an application for development: only there do frameworks say what is wrong with a page's DOM. */
export async function buildApp(framework: Framework): Promise<App> {
  const script = await bundle(`${framework}.ts`, 'client');
  const server = framework === 'svelte' ? await bundle('svelte-server.ts', 'server') : script;
  const { program } = (await import(/* @vite-ignore */ dataUrl(server))) as { program: Program };
  return { html: await program.html(), script };
}

async function bundle(entry: string, generate: 'client' | 'server'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'tests', 'e2e', 'apps', entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: generate === 'server' ? ['node', 'development'] : ['browser', 'development'],
    target: 'es2022',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins: [svelte(generate)],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

function svelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const { js } = compile(source, { generate, dev: true, filename: basename(path) });
        return { contents: js.code, loader: 'js' };
      }),
  };
}

const dataUrl = (script: string) => `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
