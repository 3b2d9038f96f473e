import { type Compiled, compileFolder } from './compile';

const MODULES: Readonly<Record<string, (base: Compiled) => unknown>> = {
  'virtual:han': ({ lexicon }) => lexicon.han,
  // For tests: the others ask the background.
  'virtual:lexicon': ({ lexicon }) => lexicon,
  'virtual:senses': ({ senses }) => senses,
  'virtual:context-words': ({ contextWords }) => contextWords,
  'virtual:cards': ({ cards }) => cards,
};

/** A Vite plugin that gives scripts parts of the base: a string to parse is read faster than an object literal. */
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
