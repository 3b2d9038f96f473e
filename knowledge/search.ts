import { fold, isHan, keyOf } from '../lib/knowledge/folded';
import { LEAST_MISSPELT, type SearchDocument, type SearchIndex } from '../lib/knowledge/search';

/** An entry to be found, with everything that it is called besides its names. */
export interface Called extends Omit<SearchDocument, 'aliases' | 'names'> {
  readonly forms: readonly string[];
}

/** Folds 8,000 names and forms when the package is built, not whenever the popup is opened. */
export function compileIndex(entries: readonly Called[]): SearchIndex {
  const all = entries.map(({ forms, ...rest }) => {
    const names = foldedOnce([...Object.values(rest.name), ...(rest.abbr === undefined ? [] : [rest.abbr])]);
    return { rest, names, aliases: foldedOnce([...names.values(), ...forms]) };
  });
  const words = all.flatMap(({ names, aliases }) =>
    [...aliases.keys()].flatMap((folded) => [
      ...folded.split(' '),
      ...(names.has(folded) ? [keyOf(folded)] : []),
    ]),
  );
  return {
    documents: all.map(({ rest, names, aliases }) => ({
      ...rest,
      aliases: Array.from(aliases, ([folded, text]) => line(text, folded)).join('\n'),
      names: names.size,
    })),
    vocabulary: [...new Set(words)].filter((word) => word.length >= LEAST_MISSPELT && !isHan(word)),
  };
}

/** By what each text folds to, the first that does. */
function foldedOnce(texts: readonly string[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const text of texts) {
    const folded = fold(text);
    if (folded !== '' && !first.has(folded)) first.set(folded, text);
  }
  return first;
}

function line(text: string, folded: string): string {
  return folded === text.toLowerCase() ? text : `${text}\t${folded}`;
}
