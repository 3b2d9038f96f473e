import type { Base } from '../../../knowledge/base';
import type { Entry } from '../../../knowledge/schema';

/** A text that readers see, with the place where it is written. */
export interface BaseText {
  readonly file: string;
  /** 1-based; that of its position where the text stands in one. */
  readonly line: number;
  /** Path of keys, such as `definition.en`. */
  readonly key: string;
  readonly language: 'en' | 'zh' | 'zh-Hant';
  readonly text: string;
  /** The entry whose text it is. */
  readonly entry?: Entry;
}

/** As the schema's `localized`; `zh-Hant` only where it is written by hand. */
type Written = { readonly en: string; readonly zh: string; readonly 'zh-Hant'?: string | undefined };
type Place = Omit<BaseText, 'language' | 'text'>;

/** Every text of the base that a card, the search or a list shows; surface forms and cues are not shown. */
export function textsOf(base: Base): BaseText[] {
  return [
    ...base.entries.flatMap(({ value, file, lineOf }) =>
      Object.entries(entryTexts(value)).flatMap(([key, text]) =>
        written(text, (language) => ({
          file,
          line: lineOf([...key.split('.'), language]),
          key,
          entry: value,
        })),
      ),
    ),
    ...base.positions.flatMap(({ position, file, line }) =>
      written(position.claim, () => ({ file, line, key: `${position.id}.claim` })),
    ),
    ...base.debates.flatMap(({ value, file, lineOf }) => [
      ...written(value.question, (language) => ({
        file,
        line: lineOf(['question', language]),
        key: 'question',
      })),
      ...value.sides.flatMap(({ label }, side) =>
        written(label, (language) => ({
          file,
          line: lineOf(['sides', side, 'label', language]),
          key: `sides.${side}.label`,
        })),
      ),
    ]),
    ...base.episodes.flatMap(({ id, title, chapters }) =>
      [{ slug: id, title }, ...chapters].flatMap((part) =>
        written(part.title, () => ({ file: 'knowledge/episodes.yaml', line: 1, key: `${part.slug}.title` })),
      ),
    ),
  ];
}

function entryTexts({ name, definition, note, sense }: Entry): Record<string, Written> {
  return { name, definition, ...(note && { note }), ...(sense && { 'sense.not': sense.not }) };
}

function written(text: Written, place: (language: keyof Written) => Place): BaseText[] {
  return (['en', 'zh', 'zh-Hant'] as const).flatMap((language) => {
    const value = text[language];
    if (value === undefined) return [];
    const at = place(language);
    return [{ ...at, key: `${at.key}.${language}`, language, text: value }];
  });
}
