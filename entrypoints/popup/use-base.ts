import { useEffect, useState } from 'preact/hooks';
import type { Lines, SearchDocument, SearchIndex } from '../../lib/knowledge/search';
import type { EntryId, Language } from '../../lib/knowledge/types';
import { loadPackaged } from '../../lib/platform/packaged';
import type { Search } from './search';

/** The index over all entries. */
export type Base =
  | { readonly is: 'loading' }
  | { readonly is: 'broken' }
  | {
      readonly is: 'ready';
      readonly documents: ReadonlyMap<EntryId, SearchDocument>;
      readonly search: Search;
      /** Undefined until they are read, after all else. */
      readonly lines: Lines | undefined;
    };

/** Reads the index once the popup has been painted, and the lines of the reader's language after it. */
export function useBase(lang: Language): Base {
  const [base, setBase] = useState<Base>({ is: 'loading' });
  useEffect(() => void readBase(lang, setBase).catch(() => setBase({ is: 'broken' })), [lang]);
  return base;
}

async function readBase(lang: Language, show: (base: Base) => void): Promise<void> {
  const [index, { prepareSearch }] = await Promise.all([
    loadPackaged<SearchIndex>('/knowledge/search.json'),
    // fuse.js is a quarter of what the popup would read before its first paint.
    import('./search'),
  ]);
  const documents = new Map(index.documents.map((document) => [document.id, document]));
  const base = { is: 'ready', documents, search: prepareSearch(index) } as const;
  show({ ...base, lines: undefined });
  // Results do without, should the file be broken.
  const lines = await loadPackaged<Lines>(`/knowledge/lines-${lang}.json`).catch(() => undefined);
  show({ ...base, lines });
}
