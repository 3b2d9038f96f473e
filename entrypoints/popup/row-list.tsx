import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../lib/knowledge/types';
import { KIND_NAMES } from '../../lib/ui/kinds';
import { RowNames } from './row-names';
import type { Row } from './rows';

interface Props {
  readonly lang: Language;
  readonly label: string;
  readonly rows: readonly Row[];
  /** Index of the row that Enter would open. */
  readonly active: number;
  readonly onPick: (row: Row) => void;
}

/** The id that the search box refers to. */
export const LIST_ID = 'rows';

export function rowId(index: number): string {
  return `row-${index}`;
}

/** The results: a list that the search box drives by arrow keys and the pointer by clicks. */
export function RowList({ lang, label, rows, active, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div class="rows results" id={LIST_ID} role="listbox" aria-label={label} ref={list}>
      {rows.map((row, index) => (
        // The search box keeps the focus and takes the keys: `aria-activedescendant`, as listboxes of a combobox do.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={row.id}
          id={rowId(index)}
          class="row"
          role="option"
          aria-selected={index === active}
          onClick={() => onPick(row)}
        >
          <span class="dot" data-kind={row.kind} />
          <RowNames row={row} />
          <span class="aside kind-name">{KIND_NAMES[lang][row.kind]}</span>
          {row.line && <span class="aside line">{row.line}</span>}
        </div>
      ))}
    </div>
  );
}
