import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Change } from '../../../lib/settings/schema';
import type { ListStrings } from './strings';

/** Something the reader decided, with the change that takes it back. */
export interface Decision {
  readonly key: string;
  readonly text: string;
  readonly aside?: string;
  readonly undo: Change;
}

interface Props {
  readonly decisions: readonly Decision[];
  readonly strings: ListStrings;
  /** @param said what a screen reader is to hear when it is done */
  readonly onUndo: (change: Change, said: string) => void;
}

/** A list of decisions, each with a button that takes it back; the focus goes on to the next one. */
export function UndoList({ decisions, strings, onUndo }: Props) {
  const section = useRef<HTMLElement>(null);
  const pressed = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const at = pressed.current;
    if (at === undefined) return;
    pressed.current = undefined;
    const buttons = section.current?.querySelectorAll('button');
    const next = buttons?.[Math.min(at, buttons.length - 1)] ?? section.current?.querySelector('h3');
    next?.focus();
  }, [decisions.length]);
  return (
    <section ref={section}>
      <h3 class="label" tabIndex={-1}>
        {strings.title}
      </h3>
      {decisions.length === 0 && <p class="quiet">{strings.none}</p>}
      <ul class="decisions">
        {decisions.map(({ key, text, aside, undo }, index) => (
          <li key={key}>
            <span class="names">
              {text} {aside && <span class="aside">{aside}</span>}
            </span>
            <button
              type="button"
              class="action"
              aria-label={strings.undoOf(text)}
              onClick={() => {
                pressed.current = index;
                onUndo(undo, strings.undone(text));
              }}
            >
              {strings.undo}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
