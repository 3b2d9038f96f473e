import { useMemo, useState } from 'preact/hooks';
import type { Language } from '../../lib/knowledge/types';
import { GrantBar } from './grant-bar';
import { PageSection } from './page-section';
import type { Place } from './place';
import { RowList } from './row-list';
import { type Row, rowOfFound } from './rows';
import { SearchBox } from './search-box';
import { SiteSwitch } from './site-switch';
import type { Strings } from './strings';
import type { ReadTab } from './tab';
import type { Base } from './use-base';
import type { Page } from './use-page';
import { useWarmUp } from './warm-up';

interface Props {
  readonly lang: Language;
  readonly strings: Strings;
  readonly base: Base;
  readonly tab: ReadTab | undefined;
  readonly page: Page;
  readonly query: string;
  /** Where the reader comes back from. */
  readonly left: Place | undefined;
  readonly onQuery: (query: string) => void;
  readonly onGo: (place: Place) => void;
}

/** Search on top; below it the results, or the site and the terms on its page while nothing is typed. */
export function Home(props: Props) {
  const { lang, strings, base, query, left, onQuery, onGo } = props;
  const searching = query.trim() !== '';
  const found = useMemo(
    () =>
      base.is === 'ready' && searching
        ? base.search(query).map((hit) => rowOfFound(hit, lang, base.lines))
        : [],
    [base, searching, query, lang],
  );
  useWarmUp(base, lang, searching);
  // The first result is what Enter opens.
  const [chosen, setChosen] = useState<{ query: string; index: number }>();
  const active = chosen?.query === query ? chosen.index : 0;
  const open = (row: Row | undefined) => row && onGo({ is: 'entry', id: row.id });
  return (
    <>
      <SearchBox
        {...{ strings, query, rows: found.length, active, left, onQuery }}
        onActive={(index) => setChosen({ query, index })}
        onEnter={() => open(found[active])}
        onSettings={() => onGo({ is: 'settings' })}
      />
      {base.is === 'broken' && (
        <p class="hint" role="alert">
          {strings.noBase}
        </p>
      )}
      <div role="status">
        {searching && base.is === 'ready' && <Said {...{ strings, query }} found={found.length} />}
      </div>
      {found.length > 0 && (
        <RowList label={strings.results} {...{ lang, rows: found, active }} onPick={open} />
      )}
      {!searching && <Here {...props} />}
    </>
  );
}

/** How many results there are; where there are none, what to try. */
function Said({ strings, query, found }: Pick<Props, 'strings' | 'query'> & { readonly found: number }) {
  if (found > 0) return <p class="unseen">{strings.found(found)}</p>;
  return <p class="hint">{strings.notFound(query.trim())}</p>;
}

/** The site and its page. */
function Here({ lang, strings, base, tab, page, left, onGo }: Props) {
  const { site, refresh } = page;
  if (!site) return null;
  return (
    <>
      <GrantBar site={site} strings={strings} />
      {tab && <SiteSwitch {...{ tab, site, strings }} onDone={refresh} />}
      <PageSection
        {...{ lang, tab: tab?.id, page, strings }}
        documents={base.is === 'ready' ? base.documents : undefined}
        left={left?.is === 'entry' ? left.id : undefined}
        onPick={(id) => onGo({ is: 'entry', id })}
      />
    </>
  );
}
