import { compileFolder } from './compile';

const ID = 'virtual:lexicon';

/** A Vite plugin that gives the page's script its lexicon: a string to parse is read faster than an object literal. */
export function lexiconPlugin() {
  return {
    name: 'marginalia-lexicon',
    resolveId: (source: string) => (source === ID ? `\0${ID}` : undefined),
    load: (loaded: string) => {
      if (loaded !== `\0${ID}`) return undefined;
      const json = JSON.stringify(compileFolder('knowledge').lexicon);
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}
