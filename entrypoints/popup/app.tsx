import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EntryId, Language } from '../../lib/knowledge/types';
import type { SeenTab } from '../../lib/settings/store-site';
import { Entry } from './entry';
import { Home } from './home';
import { STRINGS } from './strings';
import { firstQuery, popupTab } from './tab';
import { useBase } from './use-base';

interface Props {
  readonly lang: Language;
  /** The popup's own query string; see `popupTab`. */
  readonly address: string;
}

/** Either the search with the site below it, or one entry in place of both. */
export function App({ lang, address }: Props) {
  const strings = STRINGS[lang];
  const base = useBase();
  const [tab, setTab] = useState<SeenTab>();
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<readonly EntryId[]>([]);
  useEffect(() => {
    void popupTab(address).then(setTab);
    // Whoever types before the answer comes knows better.
    void firstQuery(address).then((first) => setQuery((typed) => typed || first));
  }, [address]);
  const entry = trail.at(-1);
  const back = useMemo(() => () => setTrail((ids) => ids.slice(0, -1)), []);
  const open = useMemo(() => (id: EntryId) => setTrail((ids) => [...ids, id]), []);
  return entry === undefined ? (
    <Home {...{ lang, strings, base, tab, query }} onQuery={setQuery} onOpen={open} />
  ) : (
    <Entry key={entry} id={entry} lang={lang} strings={strings} onOpen={open} onBack={back} />
  );
}
