import type { EntryId, Language } from '../../lib/knowledge/types';
import { browser } from '../../lib/platform/browser';
import { RowList } from './row-list';
import type { Row } from './rows';
import type { Strings } from './strings';
import type { PageTerms } from './use-terms';

interface Props {
  readonly lang: Language;
  readonly tab: number | undefined;
  readonly terms: PageTerms;
  readonly rows: readonly Row[];
  readonly active: number;
  /** Number of entries in the base; undefined until it is read. */
  readonly entries: number | undefined;
  readonly strings: Strings;
  readonly onPick: (id: EntryId) => void;
}

/** The terms on this page, or what to do where there are none. */
export function PageSection({ lang, tab, terms, rows, active, entries, strings, onPick }: Props) {
  if (terms.is === 'off') return entries ? <p class="hint">{strings.searchAnyway(entries)}</p> : null;
  if (terms.is === 'reading') return <p class="hint">{strings.reading}</p>;
  if (terms.is === 'silent') return <Silent tab={tab} strings={strings} />;
  if (rows.length === 0) return <p class="hint">{strings.nothingOnPage}</p>;
  const title = strings.termsOnPage(rows.length);
  return (
    <section class="page">
      <h2 class="label title">{title}</h2>
      <RowList {...{ lang, rows, active, onPick }} label={title} />
    </section>
  );
}

function Silent({ tab, strings }: { tab: number | undefined; strings: Strings }) {
  const reload = async () => {
    if (tab !== undefined) await browser.tabs.reload(tab);
    window.close();
  };
  return (
    <div class="hint">
      <p>{strings.silent}</p>
      <button type="button" class="button" onClick={reload}>
        {strings.reload}
      </button>
    </div>
  );
}
