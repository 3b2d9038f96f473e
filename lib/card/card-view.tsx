import type { EntryId } from '../knowledge/types';
import { type ActionsProps, CardFoot } from './card-foot';
import { CardHead, type HeadProps } from './card-head';
import { Chips } from './chips-view';
import { DebateView } from './debate-view';
import { leadOf } from './lead';
import { type Reading, versionLine } from './reading';
import { STRINGS } from './strings';
import { Voices } from './voices-view';

export { TITLE_ID } from './card-head';

export interface CardViewProps extends Omit<HeadProps, 'debate'> {
  /** Epoch ms; predictions are told by how their date lies to it. */
  readonly now: number;
  /** ISO date of the article around the card, where there is one and it is known. */
  readonly published?: string | undefined;
  /** What the page says of this very entry; absent for entries that were gone to. */
  readonly reading?: Reading | undefined;
  /** Unfolds the rest of a long definition; absent where it is unfolded. */
  readonly onUnfold?: (() => void) | undefined;
  /** The debate that is open in place of the entry. */
  readonly debate?: string | undefined;
  /** Absent where debates cannot be opened. */
  readonly onDebate?: ((id: string) => void) | undefined;
  readonly onNavigate: (id: EntryId) => void;
  /** Absent where there is no page to act on, as in the popup. */
  readonly actions?: ActionsProps | undefined;
}

/** One entry as the reader sees it, or one of its debates. Holds no state; `<details>` remembers what is unfolded. */
export function CardView(props: CardViewProps) {
  const { card, language, actions, now } = props;
  const debate = card.debates.find(({ id }) => id === props.debate);
  return (
    <article class="entry" key={`${card.id}/${debate?.id}`} lang={language} data-wish={actions?.wish?.to}>
      <CardHead {...props} debate={debate} />
      {debate ? <DebateView {...{ debate, language, now }} /> : <Entry {...props} />}
      <CardFoot card={card} language={language} actions={actions} />
    </article>
  );
}

function Entry(props: CardViewProps) {
  const { card, language, reading, published, onNavigate } = props;
  const strings = STRINGS[language];
  const version = reading && versionLine(card, reading, published, language);
  return (
    <>
      <Definition {...props} />
      {version && <p class="version">{version}</p>}
      {card.note && <p class="note">{card.note[language]}</p>}
      <Voices {...props} />
      {card.requires.length + card.related.length > 0 && (
        <div class="onward">
          <Chips label={strings.first} refs={card.requires} language={language} onNavigate={onNavigate} />
          <Chips label={strings.related} refs={card.related} language={language} onNavigate={onNavigate} />
        </div>
      )}
    </>
  );
}

/** What the thing is; what more there is to tell waits where voices want to be seen. */
function Definition({ card, language, onUnfold }: CardViewProps) {
  const { lead, rest } = leadOf(card.definition[language], language);
  const folded = onUnfold !== undefined && rest !== '' && card.voices.length > 0;
  return (
    <p class="definition">
      {lead}
      {rest && (
        <span class="rest" hidden={folded}>
          {rest}
        </span>
      )}
      {folded && ' '}
      {folded && (
        <button type="button" class="unfold" onClick={onUnfold}>
          {STRINGS[language].unfold}
        </button>
      )}
    </p>
  );
}
