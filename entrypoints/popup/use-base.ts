import { useEffect, useState } from 'preact/hooks';
import type { SearchDocument } from '../../lib/knowledge/search';
import type { EntryId } from '../../lib/knowledge/types';
import { loadPackaged } from '../../lib/platform/packaged';
import { prepareSearch, type Search } from './search';

/** The index over all entries. */
export type Base =
  | { readonly is: 'loading' }
  | { readonly is: 'broken' }
  | {
      readonly is: 'ready';
      readonly documents: ReadonlyMap<EntryId, SearchDocument>;
      readonly search: Search;
    };

export function useBase(): Base {
  const [base, setBase] = useState<Base>({ is: 'loading' });
  useEffect(() => {
    loadPackaged<SearchDocument[]>('/knowledge/search.json').then(
      (rows) =>
        setBase({
          is: 'ready',
          documents: new Map(rows.map((row) => [row.id, row])),
          search: prepareSearch(rows),
        }),
      () => setBase({ is: 'broken' }),
    );
  }, []);
  return base;
}
