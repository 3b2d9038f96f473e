import type { ContestantName } from './in-page';
import { NEWS_SHARE, type PageWish } from './pages';
import type { Language } from './sentences';

/** How much is measured. */
export interface Plan {
  /** Repetitions of the two pages whose figures are promised. */
  readonly repetitions: number;
  /** Of all others. */
  readonly others: number;
  readonly pages: readonly PageWish[];
  /** Bytes of text. */
  readonly sizes: readonly number[];
  /** Times the entries of the lexicon. */
  readonly entries: readonly number[];
  /** Repetitions of the page's later edits, whose cost lies within the noise of a few. */
  readonly edits: number;
  readonly uses: number;
}

export const EVERY: readonly ContestantName[] = ['walker', 'reader', 'ours', 'markjs', 'findAndReplace'];
/** The pages whose figures are promised. */
export const PROMISED = [100_000, 1_000_000];

const news = (language: Language, bytes: number): PageWish => ({ language, bytes, share: NEWS_SHARE });
const LANGUAGES: readonly Language[] = ['en', 'zh', 'mixed'];

/** Within twelve minutes on two cores, both browsers. */
export const FULL: Plan = {
  repetitions: 5,
  others: 2,
  pages: [10_000, 100_000, 1_000_000].flatMap((bytes) => LANGUAGES.map((language) => news(language, bytes))),
  sizes: [10_000, 30_000, 100_000, 300_000, 1_000_000],
  entries: [1, 10, 100],
  edits: 7,
  uses: 5,
};

/** A look at whether something has changed much: a minute or two. */
export const QUICK: Plan = {
  repetitions: 2,
  others: 1,
  pages: PROMISED.map((bytes) => news('en', bytes)),
  sizes: [10_000, 100_000, 1_000_000],
  entries: [1, 10, 100],
  edits: 2,
  uses: 2,
};

export const isPromised = ({ language, bytes }: PageWish): boolean =>
  language === 'en' && PROMISED.includes(bytes);
