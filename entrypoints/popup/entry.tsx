import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CardView } from '../../lib/card/card-view';
import type { EntryId, Language } from '../../lib/knowledge/types';
import { send, sendToTab } from '../../lib/platform/messages';
import type { Settings } from '../../lib/settings/schema';
import type { Strings } from './strings';
import type { ReadTab } from './tab';
import { useActions } from './use-actions';
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
  readonly kept: Settings;
  readonly onOpen: (id: EntryId) => void;
  readonly onBack: () => void;
}

/** One entry in the popup: the card of the page, with the way back. */
export function Entry({ id, lang, strings, tab, page, kept, onOpen, onBack }: Props) {
  const state = useCard(id);
  const [language, setLanguage] = useState(lang);
  const [debate, setDebate] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  useFocus(frame, debate, kept.known.includes(id));
  const back = debate === undefined ? onBack : () => setDebate(undefined);
  useBackKey(back);
  const actionsFor = useActions(kept);
  const isShown = state.is === 'ready' && tab !== undefined;
  // Not after the paint: who reads on quickly has gone back by then.
  useLayoutEffect(() => {
    if (isShown && !tab.isPrivate) void send({ type: 'opened', id });
  }, [isShown, tab, id]);
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
          actions={{
            ...actionsFor(state.card, language),
            aside: isShown && isOn(page.terms, id) && <Show tab={tab.id} {...{ id, strings }} />,
          }}
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

interface ShowProps extends Pick<Props, 'id' | 'strings'> {
  readonly tab: number;
}

/** Leads to the term on the page, and ends the popup, which would lie over it. */
function Show({ tab, id, strings }: ShowProps) {
  const show = async () => {
    if (await sendToTab(tab, { type: 'show-term', id })) window.close();
  };
  return (
    <button type="button" class="show" onClick={() => void show()}>
      {strings.showOnPage}
    </button>
  );
}

/** Keys and the screen reader go on where something has come in the place of what had the focus. */
function useFocus(frame: RefObject<HTMLElement | null>, debate: string | undefined, isKnown: boolean): void {
  // The list is gone, or the debate that was opened or left.
  useLayoutEffect(() => frame.current?.focus(), [debate]);
  // The button is gone: what undoes it has come, or else the entry is next.
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    (frame.current?.querySelector<HTMLElement>('.undo') ?? frame.current)?.focus();
  }, [isKnown]);
}

function isOn(terms: PageTerms, id: EntryId): boolean {
  return terms.is === 'listed' && terms.terms.some((term) => term.id === id);
}
