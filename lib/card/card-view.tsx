import type { Card, EntryRef } from '../knowledge/cards';
import type { EntryId, Language } from '../knowledge/types';
import { IconButton } from '../ui/icon-button';
import { KindLabel } from '../ui/kind-label';
import { inLanguage } from '../ui/text';
import { DebateView } from './debate-view';
import { formatRecorded } from './format';
import { fill, STRINGS } from './strings';
import { VoiceView } from './voice-view';

/** How many voices and debates are open at rest; the others are one step away. */
const OPEN_VOICES = 2;
const OPEN_DEBATES = 1;

/** The id of the heading that names the card, for `aria-labelledby`. */
export const TITLE_ID = 'marginalia-title';

export interface CardViewProps {
  readonly card: Card;
  readonly language: Language;
  /** The language the toggle switches to, in which the second name is given. */
  readonly other: Language;
  /** Absent where a card cannot be pinned, as in the popup. */
  readonly pinned?: boolean;
  readonly onLanguage: () => void;
  readonly onNavigate: (id: EntryId) => void;
  /** Absent where there is nothing to go back to. */
  readonly onBack?: (() => void) | undefined;
  readonly onPin?: () => void;
  readonly onClose?: () => void;
}

/** One entry as the reader sees it. Holds no state of its own; `<details>` remembers what is unfolded. */
export function CardView(props: CardViewProps) {
  const { card, language, onNavigate } = props;
  const strings = STRINGS[language];
  return (
    <article class="entry" key={card.id} lang={language}>
      <Header {...props} />
      <p class="definition">{card.definition[language]}</p>
      {card.note && <p class="note">{card.note[language]}</p>}
      <Voices card={card} language={language} />
      <Chips label={strings.first} refs={card.requires} language={language} onNavigate={onNavigate} />
      <Chips label={strings.related} refs={card.related} language={language} onNavigate={onNavigate} />
      <footer>
        {formatRecorded(card.voices, language)} {strings.unaffiliated}
      </footer>
    </article>
  );
}

function Header({ card, language, other, pinned, onLanguage, onBack, onPin, onClose }: CardViewProps) {
  const strings = STRINGS[language];
  const { name, abbr } = card;
  const second = name[other] === name[language] ? undefined : name[other];
  return (
    <header>
      <div class="bar">
        {onBack && <IconButton icon="back" label={strings.back} onClick={onBack} />}
        <KindLabel kind={card.kind} language={language} />
        <button
          type="button"
          class="icon-button"
          lang={other}
          title={STRINGS[other].language}
          aria-label={STRINGS[other].language}
          onClick={onLanguage}
        >
          {STRINGS[other].sign}
        </button>
        {onPin && <IconButton icon="pin" label={strings.pin} pressed={pinned ?? false} onClick={onPin} />}
        {onClose && <IconButton icon="close" label={strings.close} onClick={onClose} />}
      </div>
      <h2 id={TITLE_ID} {...inLanguage(name, language)} />
      <p class="also">
        {abbr && abbr !== name[language] && <span lang="en">{abbr}</span>}
        {second && <span {...inLanguage(name, other)} />}
      </p>
    </header>
  );
}

function Voices({ card, language }: { readonly card: Card; readonly language: Language }) {
  const { voices, debates } = card;
  if (!voices.length && !debates.length) return null;
  const strings = STRINGS[language];
  const list = (from: number, to?: number) =>
    voices.slice(from, to).map((voice) => <VoiceView key={voice.id} voice={voice} language={language} />);
  const axes = (from: number, to?: number) =>
    debates
      .slice(from, to)
      .map((debate) => <DebateView key={debate.id} debate={debate} language={language} />);
  const hidden = Math.max(0, voices.length - OPEN_VOICES) + Math.max(0, debates.length - OPEN_DEBATES);
  return (
    <section class="voices">
      <h3 class="label">{debates.length ? strings.debated : strings.voices}</h3>
      {axes(0, OPEN_DEBATES)}
      <ul>{list(0, OPEN_VOICES)}</ul>
      {hidden > 0 && (
        <details>
          <summary>{fill(strings.more, hidden)}</summary>
          <ul>{list(OPEN_VOICES)}</ul>
          {axes(OPEN_DEBATES)}
        </details>
      )}
    </section>
  );
}

interface ChipsProps {
  readonly label: string;
  readonly refs: readonly EntryRef[];
  readonly language: Language;
  readonly onNavigate: (id: EntryId) => void;
}

/** A row of entries to go on with. */
function Chips({ label, refs, language, onNavigate }: ChipsProps) {
  if (!refs.length) return null;
  return (
    <nav aria-label={label}>
      <span class="meta" aria-hidden="true">
        {label}
      </span>
      {refs.map(({ id, name }) => (
        <button key={id} type="button" onClick={() => onNavigate(id)} {...inLanguage(name, language)} />
      ))}
    </nav>
  );
}
