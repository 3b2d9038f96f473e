import type { ComponentChildren } from 'preact';
import type { Card } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { formatColophon } from './format';
import { fill, STRINGS } from './strings';
import type { Notice } from './turns';
import type { Wish } from './wish';

const WHY_ID = 'marginalia-why';

/** What can be done about an entry on a page. */
export interface ActionsProps {
  readonly wish: Wish | undefined;
  readonly notice: Notice | undefined;
  readonly onCopy: () => void;
  readonly onUndo: () => void;
  /** Each is absent where it does not apply. */
  readonly wishes: { readonly [To in Wish['to']]?: Extract<Wish, { to: To }> };
  readonly onWish: (wish: Wish) => void;
  readonly why?: WhyProps | undefined;
  /** What else can be done where the entry is shown, at the end of the line. */
  readonly aside?: ComponentChildren;
}

interface WhyProps {
  /** Undefined while folded. */
  readonly sentences: readonly string[] | undefined;
  readonly onToggle: () => void;
}

interface FootProps {
  readonly card: Card;
  readonly language: Language;
  readonly actions?: ActionsProps | undefined;
}

/** When it was recorded and by whom this is not made; then what can be done. */
export function CardFoot({ card, language, actions }: FootProps) {
  return (
    <>
      <footer>
        <p>{formatColophon(card.voices, language)}</p>
      </footer>
      {actions && <Actions {...actions} language={language} />}
    </>
  );
}

function Actions(props: ActionsProps & { readonly language: Language }) {
  const { language, wish, notice, why, onUndo, aside } = props;
  const strings = STRINGS[language];
  const said = wish ? outcomeOf(wish, language) : notice && noticeText(notice, language);
  return (
    <div class="actions">
      {why?.sentences && !wish && (
        <ul class="why" id={WHY_ID}>
          {why.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p role="status" class={notice?.says === 'copied' ? 'unseen' : 'status'}>
        {said}
      </p>
      {wish ? (
        <button type="button" class="undo" onClick={onUndo}>
          {strings.undo}
        </button>
      ) : (
        <Choices {...props} />
      )}
      {aside}
    </div>
  );
}

function Choices({
  language,
  notice,
  wishes,
  why,
  onCopy,
  onWish,
}: ActionsProps & { readonly language: Language }) {
  const strings = STRINGS[language];
  const { know, unmark, 'switch-off': switchOff } = wishes;
  const wishFor = (wish: Wish | undefined, text: string, hint?: string) =>
    wish && (
      <button type="button" title={hint} onClick={() => onWish(wish)}>
        {text}
      </button>
    );
  return (
    <>
      <button type="button" onClick={onCopy}>
        {notice?.says === 'copied' ? strings.copiedShort : strings.copy}
      </button>
      {wishFor(know, strings.known)}
      {wishFor(unmark, strings.notThis, unmark && fill(strings.notThisHint, unmark.word))}
      {wishFor(switchOff, strings.off, switchOff && fill(strings.offHint, switchOff.site))}
      {why && (
        <button
          type="button"
          class="ask"
          title={strings.whyHint}
          aria-expanded={why.sentences !== undefined}
          aria-controls={why.sentences && WHY_ID}
          onClick={why.onToggle}
        >
          {strings.why}
        </button>
      )}
    </>
  );
}

function outcomeOf(wish: Wish, language: Language): string {
  const strings = STRINGS[language];
  switch (wish.to) {
    case 'know':
      return fill(strings.knownDone, wish.name[language]);
    case 'unmark':
      return fill(strings.notThisDone, wish.word, wish.site);
    case 'switch-off':
      return fill(strings.offDone, wish.site);
  }
}

function noticeText(notice: Notice, language: Language): string {
  const strings = STRINGS[language];
  switch (notice.says) {
    case 'copied':
      return strings.copied;
    case 'not-copied':
      return strings.notCopied;
    case 'refused':
      return fill(strings.refused, notice.reason);
  }
}
