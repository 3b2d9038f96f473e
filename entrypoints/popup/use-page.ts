import { useMemo } from 'preact/hooks';
import type { EntryId } from '../../lib/knowledge/types';
import type { Settings } from '../../lib/settings/schema';
import type { ReadTab } from './tab';
import { useSeen } from './use-seen';
import { type SeenSite, useSite } from './use-site';
import { type PageTerms, useTerms } from './use-terms';

/** The page that the popup is about. */
export interface Page extends SeenSite {
  readonly terms: PageTerms;
  /** Whether a term is new to the reader: neither was its card opened nor is it known. */
  readonly isNew: (id: EntryId) => boolean;
}

export function usePage(tab: ReadTab | undefined, settings: Settings | undefined): Page {
  const seenSite = useSite(tab);
  const terms = useTerms(tab?.id, seenSite.site?.state.state === 'on');
  const seen = useSeen();
  const isNew = useMemo(
    () => (id: EntryId) => seen?.has(id) === false && settings?.known.includes(id) === false,
    [seen, settings?.known],
  );
  return { ...seenSite, terms, isNew };
}
