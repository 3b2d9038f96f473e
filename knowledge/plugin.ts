import { type Compiled, compileFolder } from './compile';

const MODULES: Readonly<Record<string, (base: Compiled) => unknown>> = {
  'virtual:lexicon': ({ lexicon }) => lexicon,
  // For tests: the page's script asks the background.
  'virtual:senses': ({ senses }) => senses,
  'virtual:cards': ({ cards }) => cards,
};

/** A Vite plugin that gives the page's script its lexicon: a string to parse is read faster than an object literal. */
export function lexiconPlugin() {
  return {
    name: 'marginalia-lexicon',
    resolveId: (source: string) => (Object.hasOwn(MODULES, source) ? `\0${source}` : undefined),
    load: (loaded: string) => {
      const part = MODULES[loaded.replace('\0', '')];
      if (!loaded.startsWith('\0') || !part) return undefined;
      const json = JSON.stringify(part(compileFolder('knowledge')));
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}
