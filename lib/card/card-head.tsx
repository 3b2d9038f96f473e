import type { Card, Debate } from '../knowledge/cards';
import type { Language, Localized } from '../knowledge/types';
import { IconButton } from '../ui/icon-button';
import { KindLabel } from '../ui/kind-label';
import { inLanguage } from '../ui/text';
import { STRINGS } from './strings';

/** The id of the heading that names the card, for `aria-labelledby`. */
export const TITLE_ID = 'marginalia-title';
/** Of the places gone through, those that fit beside the buttons; Back leads to the others. */
const CRUMBS_SHOWN = 2;

export interface HeadProps {
  readonly card: Card;
  readonly debate: Debate | undefined;
  readonly language: Language;
  /** The language the toggle switches to, in which the second name is given. */
  readonly other: Language;
  /** The names of the places gone through before this one; absent where they are not kept. */
  readonly path?: readonly Localized[];
  /** Absent where a card cannot be pinned, as in the popup. */
  readonly pinned?: boolean;
  readonly onLanguage: () => void;
  /** Absent where there is nothing to go back to. */
  readonly onBack?: (() => void) | undefined;
  /** Goes back to a place of the path by its index. */
  readonly onPath?: (index: number) => void;
  readonly onPin?: () => void;
  readonly onClose?: () => void;
}

/** What the card is about, the way back, and the controls of the card itself. */
export function CardHead(props: HeadProps) {
  const { card, debate, language, path } = props;
  const strings = STRINGS[language];
  const label = debate ? (
    <span class="label">{strings.debate}</span>
  ) : (
    <KindLabel kind={card.kind} language={language} />
  );
  return (
    <header>
      <div class="bar">
        <Way {...props} />
        {!path?.length && label}
        <span class="space" />
        <Controls {...props} />
      </div>
      {path && path.length > 0 && label}
      {debate ? (
        <h2 id={TITLE_ID} class="asks">
          {debate.question[language]}
        </h2>
      ) : (
        <Names {...props} />
      )}
    </header>
  );
}

/** The name; beside it the abbreviation and the name in the other language, where they say anything new. */
function Names({ card: { name, abbr }, language, other }: HeadProps) {
  const own = name[language];
  const short = abbr && !own.includes(abbr) ? abbr : undefined;
  const second = own.includes(name[other]) || name[other] === short ? undefined : name[other];
  return (
    <div class="names">
      <h2 id={TITLE_ID} {...inLanguage(name, language)} />
      <p class="also">
        {short && <span lang="en">{short}</span>}
        {second && <span {...inLanguage(name, other)} />}
      </p>
    </div>
  );
}

function Way({ language, path = [], onBack, onPath }: HeadProps) {
  const strings = STRINGS[language];
  const first = Math.max(0, path.length - CRUMBS_SHOWN);
  return (
    <>
      {onBack && <IconButton icon="back" label={strings.back} onClick={onBack} />}
      {path.length > 0 && (
        <nav class="path" aria-label={strings.path}>
          <ol>
            {path.slice(first).map((name, index) => (
              <li key={index}>
                <button
                  type="button"
                  onClick={() => onPath?.(first + index)}
                  {...inLanguage(name, language)}
                />
              </li>
            ))}
          </ol>
        </nav>
      )}
    </>
  );
}

function Controls({ language, other, pinned, onLanguage, onPin, onClose }: HeadProps) {
  const strings = STRINGS[language];
  const { language: name, sign } = STRINGS[other];
  return (
    <>
      <button
        type="button"
        class="icon-button"
        lang={other}
        title={name}
        aria-label={`${sign} ${name}`}
        onClick={onLanguage}
      >
        {sign}
      </button>
      {onPin && <IconButton icon="pin" label={strings.pin} pressed={pinned ?? false} onClick={onPin} />}
      {onClose && <IconButton icon="close" label={strings.close} onClick={onClose} />}
    </>
  );
}
