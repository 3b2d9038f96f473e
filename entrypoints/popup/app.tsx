import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EntryId, Language } from '../../lib/knowledge/types';
import type { Settings as Kept } from '../../lib/settings/schema';
import { Entry } from './entry';
import { Home } from './home';
import { LateSettings } from './late-settings';
import type { Place } from './place';
import { STRINGS } from './strings';
import { firstQuery, popupTab, type ReadTab } from './tab';
import { useTextSize } from './text-size';
import { useBase } from './use-base';
import { usePage } from './use-page';
import { useSettings } from './use-settings';

interface Props {
  readonly lang: Language;
  /** The popup's own query string; see `popupTab`. */
  readonly address: string;
  /** As they were when the popup was opened; the first paint does not wait for them. */
  readonly settings: Promise<Kept>;
}

/** The search with the site below it; one entry, or the settings, in place of both. */
export function App({ lang, address, settings }: Props) {
  const strings = STRINGS[lang];
  const base = useBase(lang);
  const kept = useSettings(settings);
  const textSize = useTextSize(kept);
  const [tab, setTab] = useState<ReadTab>();
  const page = usePage(tab, kept);
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<readonly Place[]>([]);
  /** Where the reader was before: there the focus goes back to. */
  const [left, setLeft] = useState<Place>();
  useEffect(() => {
    void popupTab(address).then(setTab);
    // Whoever types before the answer comes knows better.
    void firstQuery(address).then((first) => setQuery((typed) => typed || first));
  }, [address]);
  const go = useMemo(() => (place: Place) => setTrail((places) => [...places, place]), []);
  const open = useMemo(() => (id: EntryId) => go({ is: 'entry', id }), [go]);
  const back = useMemo(
    () => () =>
      setTrail((places) => {
        setLeft(places.at(0));
        return places.slice(0, -1);
      }),
    [],
  );
  const place = trail.at(-1);
  const documents = base.is === 'ready' ? base.documents : undefined;
  return (
    <div class="popup" data-text-size={textSize}>
      <h1 class="unseen">Marginalia</h1>
      {place === undefined && (
        <Home {...{ lang, strings, base, tab, page, query, left }} onQuery={setQuery} onGo={go} />
      )}
      {kept && place?.is === 'entry' && (
        <Entry
          key={place.id}
          id={place.id}
          {...{ lang, strings, tab, page, kept }}
          onOpen={open}
          onBack={back}
        />
      )}
      {kept && place?.is === 'settings' && (
        <LateSettings {...{ lang, strings, kept, documents }} onBack={back} />
      )}
    </div>
  );
}
