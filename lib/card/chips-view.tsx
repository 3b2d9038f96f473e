import type { EntryRef } from '../knowledge/cards';
import type { EntryId, Language } from '../knowledge/types';
import { inLanguage } from '../ui/text';

interface ChipsProps {
  readonly label: string;
  readonly refs: readonly EntryRef[];
  readonly language: Language;
  readonly onNavigate: (id: EntryId) => void;
}

/** A row of entries to go on with. */
export function Chips({ label, refs, language, onNavigate }: ChipsProps) {
  if (!refs.length) return null;
  return (
    <nav class="chips" aria-label={label}>
      <span class="meta" aria-hidden="true">
        {label}
      </span>
      {refs.map(({ id, name }) => (
        <button key={id} type="button" onClick={() => onNavigate(id)} {...inLanguage(name, language)} />
      ))}
    </nav>
  );
}
