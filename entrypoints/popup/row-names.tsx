import type { Row } from './rows';

/** How an entry is called in a list. */
export function RowNames({ row }: { readonly row: Row }) {
  return (
    <span class="names">
      <span class="name" lang={row.lang}>
        {row.name}
      </span>
      {row.other && <span class="aside other">{row.other}</span>}
      {row.alias && <span class="aside alias">{row.alias}</span>}
    </span>
  );
}
