import type { EntryId } from '../../lib/knowledge/types';

/** What can stand in place of the search. */
export type Place = { readonly is: 'entry'; readonly id: EntryId } | { readonly is: 'settings' };
