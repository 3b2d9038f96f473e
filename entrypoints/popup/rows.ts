import type { Lines, SearchDocument } from '../../lib/knowledge/search';
import type { EntryId, Kind, Language } from '../../lib/knowledge/types';
import type { PageTerm } from '../../lib/platform/messages';
import type { Found } from './search';

/** One line of a list: an entry found, or a term on the page. */
export interface Row {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly name: string;
  /** The language that the name is really in. */
  readonly lang: Language;
  /** The abbreviation or the name in the other language. */
  readonly other: string | undefined;
  /** The alias that the query met, where neither name shows it. */
  readonly alias?: string | undefined;
  /** The first sentence of the definition, once it is read. */
  readonly line?: string | undefined;
  /** How often it is mentioned on the page. */
  readonly count?: number;
}

/** @param lines undefined until they are read */
export function rowOfFound({ document, alias }: Found, lang: Language, lines?: Lines): Row {
  const row = rowOf(document, lang);
  return { ...row, alias: alias === row.other ? undefined : alias, line: lines?.[document.id] };
}

/** The terms on the page in their order; one the search index does not know is left out. */
export function rowsOfTerms(
  terms: readonly PageTerm[],
  documents: ReadonlyMap<EntryId, SearchDocument>,
  lang: Language,
): Row[] {
  return terms.flatMap(({ id, count }) => {
    const document = documents.get(id);
    return document ? { ...rowOf(document, lang), count } : [];
  });
}

function rowOf({ id, kind, name, abbr }: SearchDocument, lang: Language): Row {
  const foreign = lang === 'en' ? name['zh-Hans'] : name.en;
  const own = name[lang];
  // 「Transformer 架构」 beside Transformer would say the same twice.
  const other = [abbr, foreign].find((text) => text && !own.includes(text) && !text.includes(own));
  return { id, kind, name: own, lang: own === name.en ? 'en' : lang, other };
}
