import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CardView } from '../../lib/card/card-view';
import type { EntryId, Language } from '../../lib/knowledge/types';
import type { Strings } from './strings';
import { useCard } from './use-card';

interface Props {
  readonly id: EntryId;
  readonly lang: Language;
  readonly strings: Strings;
  readonly onOpen: (id: EntryId) => void;
  readonly onBack: () => void;
}

/** One entry in the popup: the card of the page, with the way back. */
export function Entry({ id, lang, strings, onOpen, onBack }: Props) {
  const state = useCard(id);
  const [language, setLanguage] = useState(lang);
  const [debate, setDebate] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The list that had the focus is gone; without this, keys and the screen reader would start from nowhere.
    frame.current?.focus();
    const lifetime = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onBack();
    };
    addEventListener('keydown', onKeyDown, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, [onBack]);
  const other: Language = language === 'en' ? (lang === 'en' ? 'zh-Hans' : lang) : 'en';
  return (
    <div class="entry-page" ref={frame} tabIndex={-1}>
      {state.is === 'ready' && (
        <CardView
          card={state.card}
          language={language}
          other={other}
          onLanguage={() => setLanguage(other)}
          now={Date.now()}
          debate={debate}
          onDebate={setDebate}
          onNavigate={onOpen}
          onBack={debate === undefined ? onBack : () => setDebate(undefined)}
        />
      )}
      {state.is === 'missing' && (
        <div class="hint">
          <p role="alert">{strings.noEntry}</p>
          <button type="button" class="button" onClick={onBack}>
            {strings.back}
          </button>
        </div>
      )}
    </div>
  );
}
