import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryId, Language } from '../../lib/knowledge/types';
import { KIND_NAMES } from '../../lib/ui/kinds';
import { RowNames } from './row-names';
import type { Row } from './rows';
import type { Strings } from './strings';

interface Props {
  readonly lang: Language;
  readonly strings: Strings;
  readonly rows: readonly Row[];
  readonly isNew: (id: EntryId) => boolean;
  /** The row that has the focus when the list comes back. */
  readonly left: EntryId | undefined;
  readonly onPick: (id: EntryId) => void;
}

/** The terms on the page as buttons, in its order; the arrow keys go from one to the next and back to the search. */
export function TermList({ lang, strings, rows, isNew, left, onPick }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const first = useRef(left);
  useLayoutEffect(() => {
    if (first.current) list.current?.querySelector<HTMLElement>(`[data-id="${first.current}"]`)?.focus();
  }, []);
  return (
    <ol class="rows" aria-labelledby="page-title" ref={list} onKeyDown={stepByArrows}>
      {rows.map((row) => {
        const fresh = isNew(row.id);
        return (
          <li key={row.id}>
            <button
              type="button"
              class={fresh ? 'row fresh' : 'row'}
              data-id={row.id}
              onClick={() => onPick(row.id)}
            >
              <span class="dot" data-kind={row.kind} />
              <RowNames row={row} />
              {fresh && <span class="unseen">{strings.isNew}</span>}
              <span class="aside kind-name">{KIND_NAMES[lang][row.kind]}</span>
              <span class="aside count" aria-hidden="true">
                {row.count}
              </span>
              <span class="unseen">{strings.mentions(row.count ?? 0)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Up from the first row goes to the search box, from which Down comes here. */
function stepByArrows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  if (to < 0) document.querySelector<HTMLElement>('.search input')?.focus();
  else buttons[to]?.focus();
}
