import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../lib/ui/icon-button';
import type { Place } from './place';
import { LIST_ID, rowId } from './row-list';
import type { Strings } from './strings';

interface Props {
  readonly strings: Strings;
  readonly query: string;
  /** Number of results in the list below. */
  readonly rows: number;
  readonly active: number;
  /** Where the reader comes back from. */
  readonly left: Place | undefined;
  readonly onQuery: (query: string) => void;
  readonly onActive: (index: number) => void;
  readonly onEnter: () => void;
  readonly onSettings: () => void;
}

/** A combobox over the list below it, which has the focus as soon as it is there, and the way to the settings. */
export function SearchBox(props: Props) {
  const { strings, query, rows, active, left, onQuery, onActive, onEnter, onSettings } = props;
  const frame = useRef<HTMLDivElement>(null);
  // Before the first paint, so that no key is lost.
  useLayoutEffect(() => {
    const back = left?.is === 'settings' && query === '' ? 'button' : 'input';
    frame.current?.querySelector<HTMLElement>(back)?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter and the arrows belong to it.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && rows > 0) onActive((active + 1) % rows);
    else if (event.key === 'ArrowDown') firstTerm()?.focus();
    else if (event.key === 'ArrowUp' && rows > 0) onActive((active + rows - 1) % rows);
    else if (event.key === 'Enter') onEnter();
    // The browser closes the popup on Escape; the first one only empties the box.
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="search" ref={frame}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m13 13 5 5" />
      </svg>
      <input
        type="text"
        role="combobox"
        aria-label={strings.search}
        aria-expanded={rows > 0}
        aria-controls={rows > 0 ? LIST_ID : undefined}
        aria-autocomplete="list"
        aria-activedescendant={rows > 0 ? rowId(active) : undefined}
        placeholder={strings.search}
        value={query}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <IconButton icon="settings" label={strings.settings} onClick={onSettings} />
    </div>
  );
}

/** Of the list below, which the arrow keys reach while nothing is typed. */
function firstTerm() {
  return document.querySelector<HTMLElement>('.page button');
}
