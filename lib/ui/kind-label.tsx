import type { Kind, Language } from '../knowledge/types';
import { KIND_LOOKS } from './kinds';

/** The kind of an entry: its name, in its colour. */
export function KindLabel({ kind, language }: { readonly kind: Kind; readonly language: Language }) {
  const { name, colour } = KIND_LOOKS[kind];
  return (
    <span class="label" style={{ color: colour }}>
      {name[language]}
    </span>
  );
}
