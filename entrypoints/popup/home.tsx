import { useMemo, useState } from 'preact/hooks';
import type { EntryId, Language } from '../../lib/knowledge/types';
import { sendToTab } from '../../lib/platform/messages';
import type { SeenTab } from '../../lib/settings/store-site';
import { GrantBar } from './grant-bar';
import { PageSection } from './page-section';
import { RowList } from './row-list';
import { rowOfFound, rowsOfTerms } from './rows';
import { SearchBox } from './search-box';
import { SiteSwitch } from './site-switch';
import type { Strings } from './strings';
import type { Base } from './use-base';
import { useSite } from './use-site';
import { useTerms } from './use-terms';

interface Props {
  readonly lang: Language;
  readonly strings: Strings;
  readonly base: Base;
  readonly tab: SeenTab | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: EntryId) => void;
}

/** Search on top; below it the results, or the site and the terms on its page while nothing is typed. */
export function Home({ lang, strings, base, tab, query, onQuery, onOpen }: Props) {
  const { site, refresh } = useSite(tab);
  const terms = useTerms(tab?.id, site?.state.state === 'on');
  const searching = query.trim() !== '';
  const found = useMemo(
    () => (base.is === 'ready' ? base.search(query).map((hit) => rowOfFound(hit, lang)) : []),
    [base, query, lang],
  );
  const onPage =
    base.is === 'ready' && terms.is === 'listed' ? rowsOfTerms(terms.terms, base.documents, lang) : [];
  const rows = searching ? found : onPage;
  // The first result is what Enter opens; a term on the page has to be chosen.
  const [chosen, setChosen] = useState<{ query: string; index: number }>();
  const active = chosen?.query === query ? Math.min(chosen.index, rows.length - 1) : searching ? 0 : -1;
  const show = async (id: EntryId) => {
    if (tab && (await sendToTab(tab.id, { type: 'show-term', id }))) window.close();
    else onOpen(id);
  };
  const pick = searching ? onOpen : show;
  const enter = () => {
    const row = rows[active];
    if (row) void pick(row.id);
  };
  return (
    <>
      <SearchBox
        {...{ label: strings.search, query, rows: rows.length, active, onQuery, onEnter: enter }}
        onActive={(index) => setChosen({ query, index })}
      />
      {base.is === 'broken' && (
        <p class="hint" role="alert">
          {strings.noBase}
        </p>
      )}
      {searching ? (
        <Results {...{ lang, strings, base, query, rows, active, onPick: pick }} />
      ) : (
        <>
          {site && <GrantBar site={site} strings={strings} />}
          {site && tab && <SiteSwitch {...{ tab, site, strings }} onDone={refresh} />}
          {site && (
            <PageSection
              {...{ lang, tab: tab?.id, terms, rows, active, strings, onPick: pick }}
              entries={base.is === 'ready' ? base.documents.size : undefined}
            />
          )}
        </>
      )}
    </>
  );
}

type ResultsProps = Pick<Props, 'strings' | 'base' | 'query'> & Omit<Parameters<typeof RowList>[0], 'label'>;

function Results({ lang, strings, base, query, rows, active, onPick }: ResultsProps) {
  if (rows.length > 0) return <RowList label={strings.results} {...{ lang, rows, active, onPick }} />;
  return base.is === 'ready' ? (
    <p class="hint" role="status">
      {strings.notFound(query.trim())}
    </p>
  ) : null;
}
