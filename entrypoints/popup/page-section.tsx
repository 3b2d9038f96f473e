import type { SearchDocument } from '../../lib/knowledge/search';
import type { EntryId, Language } from '../../lib/knowledge/types';
import { browser } from '../../lib/platform/browser';
import { rowsOfTerms } from './rows';
import type { Strings } from './strings';
import { TermList } from './term-list';
import type { Page } from './use-page';

interface Props {
  readonly lang: Language;
  readonly tab: number | undefined;
  readonly page: Page;
  /** Undefined until the base is read. */
  readonly documents: ReadonlyMap<EntryId, SearchDocument> | undefined;
  readonly strings: Strings;
  /** The term whose card the reader comes back from. */
  readonly left: EntryId | undefined;
  readonly onPick: (id: EntryId) => void;
}

/** The terms on this page, or what to do where there are none. */
export function PageSection({ lang, tab, page, documents, strings, left, onPick }: Props) {
  const { terms, isNew } = page;
  if (terms.is === 'off')
    return documents ? <p class="hint">{strings.searchAnyway(documents.size)}</p> : null;
  if (terms.is === 'reading') return <p class="hint">{strings.reading}</p>;
  if (terms.is === 'silent') return <Silent tab={tab} strings={strings} />;
  if (!documents) return null;
  const rows = rowsOfTerms(terms.terms, documents, lang);
  if (rows.length === 0) return <p class="hint">{strings.nothingOnPage}</p>;
  const fresh = rows.filter(({ id }) => isNew(id)).length;
  const title = `${strings.termsOnPage(rows.length)}${fresh > 0 ? strings.newTerms(fresh) : ''}`;
  return (
    <section class="page">
      <h2 class="label title" id="page-title">
        {title}
      </h2>
      <TermList {...{ lang, strings, rows, isNew, left, onPick }} />
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
