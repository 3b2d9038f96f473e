import type { Kind, Language } from '../knowledge/types';
import { KIND_NAMES } from './kinds';

/** The kind of an entry: its name, in its colour. */
export function KindLabel({ kind, language }: { readonly kind: Kind; readonly language: Language }) {
  return (
    <span class="label" data-kind={kind}>
      {KIND_NAMES[language][kind]}
    </span>
  );
}
