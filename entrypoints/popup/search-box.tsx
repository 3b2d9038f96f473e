import { useLayoutEffect, useRef } from 'preact/hooks';
import { LIST_ID, rowId } from './row-list';

interface Props {
  readonly label: string;
  readonly query: string;
  /** Number of rows in the list below. */
  readonly rows: number;
  readonly active: number;
  readonly onQuery: (query: string) => void;
  readonly onActive: (index: number) => void;
  readonly onEnter: () => void;
}

/** A combobox over the list below it; it has the focus as soon as it is there. */
export function SearchBox({ label, query, rows, active, onQuery, onActive, onEnter }: Props) {
  const input = useRef<HTMLInputElement>(null);
  // Before the first paint, so that no key is lost.
  useLayoutEffect(() => input.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter and the arrows belong to it.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && rows > 0) onActive((active + 1) % rows);
    else if (event.key === 'ArrowUp' && rows > 0) onActive((Math.max(active, 0) + rows - 1) % rows);
    else if (event.key === 'Enter') onEnter();
    // The browser closes the popup on Escape; the first one only empties the box.
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m13 13 5 5" />
      </svg>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={rows > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={rows > 0 && active >= 0 ? rowId(active) : undefined}
        placeholder={label}
        value={query}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
