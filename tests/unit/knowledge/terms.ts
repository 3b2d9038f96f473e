import { readFileSync } from 'node:fs';
import type { BaseText } from '../../tools/audit/texts';

/** A row of the term base in `knowledge/README.md`. */
export interface Term {
  /** The English words, such as `token` and `tokens`. */
  readonly english: readonly string[];
  readonly renderings: readonly string[];
  /** What the base must not say: in Chinese where it has Han characters, else in English. */
  readonly rejected: readonly string[];
  /** True where Chinese must use one of the renderings wherever the English beside it uses the word. */
  readonly always: boolean;
}

/** @throws when the README has no table of terms */
export function readTerms(path = 'knowledge/README.md'): Term[] {
  const section = readFileSync(path, 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith('Term base'));
  const rows = section?.match(/^\|.*\|$/gmu)?.slice(2) ?? [];
  if (rows.length === 0) throw new Error(`${path} has no table under "## Term base"`);
  return rows.map(readTerm);
}

/** `| **token, tokens** | 词元 | 令牌、代币 |`; brackets are remarks. */
export function readTerm(row: string): Term {
  const [english = '', renderings = '', rejected = ''] = row
    .replace(/（[^）]*）|\([^)]*\)/gu, '')
    .split('|')
    .slice(1, -1);
  return {
    english: words(english.replaceAll('**', '')),
    renderings: words(renderings),
    rejected: words(rejected),
    always: english.includes('**'),
  };
}

const words = (cell: string) =>
  cell
    .split(/[、,]/u)
    .map((word) => word.trim())
    .filter(Boolean);

/** Rejected words that a text uses; what is part of an accepted rendering (通用人工智能) does not count. */
export function rejectedIn(terms: readonly Term[], { language, text }: Pick<BaseText, 'language' | 'text'>) {
  const accepted = terms.flatMap(({ renderings }) => renderings);
  return terms.flatMap(({ rejected, renderings }) =>
    rejected
      .filter((word) => isHan(word) === (language !== 'en'))
      .filter((word) =>
        holds(
          without(
            text,
            accepted.filter((one) => one.includes(word)),
          ),
          word,
        ),
      )
      .map((word) => `${word}: the term base has ${renderings.join('、')}`),
  );
}

/** Terms whose English a text uses while the Chinese beside it uses none of their renderings. */
export function unrendered(terms: readonly Term[], english: string, chinese: string): string[] {
  return terms
    .filter(({ always, english: forms }) => always && forms.some((word) => holds(english, word)))
    .filter(({ renderings }) => !renderings.some((word) => holds(chinese, word)))
    .map(({ english: [word], renderings }) => `${word}: the Chinese has none of ${renderings.join('、')}`);
}

const isHan = (word: string) => /\p{Script=Han}/u.test(word);

/** Han has no word boundaries; an English word must stand alone, in any case. */
function holds(text: string, word: string): boolean {
  return isHan(word) ? text.includes(word) : new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}])`, 'iu').test(text);
}

function without(text: string, parts: readonly string[]): string {
  return parts.reduce((rest, part) => rest.replaceAll(part, '␣'), text);
}
