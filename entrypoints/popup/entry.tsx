import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CardView } from '../../lib/card/card-view';
import type { EntryId, Language } from '../../lib/knowledge/types';
import { send, sendToTab } from '../../lib/platform/messages';
import type { Strings } from './strings';
import type { ReadTab } from './tab';
import { useBackKey } from './use-back-key';
import { useCard } from './use-card';
import type { Page } from './use-page';
import type { PageTerms } from './use-terms';

interface Props {
  readonly id: EntryId;
  readonly lang: Language;
  readonly strings: Strings;
  readonly tab: ReadTab | undefined;
  readonly page: Page;
  readonly onOpen: (id: EntryId) => void;
  readonly onBack: () => void;
}

/** One entry in the popup: the card of the page, with the way back. */
export function Entry({ id, lang, strings, tab, page, onOpen, onBack }: Props) {
  const state = useCard(id);
  const [language, setLanguage] = useState(lang);
  const [debate, setDebate] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  // The list that had the focus is gone; without this, keys and the screen reader would start from nowhere.
  // So it is with the debate that was opened or left.
  useLayoutEffect(() => frame.current?.focus(), [debate]);
  const back = debate === undefined ? onBack : () => setDebate(undefined);
  useBackKey(back);
  const isShown = state.is === 'ready' && tab !== undefined;
  // Not after the paint: who reads on quickly has gone back by then.
  useLayoutEffect(() => {
    if (isShown && !tab.isPrivate) void send({ type: 'opened', id });
  }, [isShown, tab, id]);
  const show = async () => {
    if (tab && (await sendToTab(tab.id, { type: 'show-term', id }))) window.close();
  };
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
          onBack={back}
        />
      )}
      {isShown && isOn(page.terms, id) && (
        <div class="entry-actions">
          <button type="button" class="action" onClick={() => void show()}>
            {strings.showOnPage}
          </button>
        </div>
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

function isOn(terms: PageTerms, id: EntryId): boolean {
  return terms.is === 'listed' && terms.terms.some((term) => term.id === id);
}
