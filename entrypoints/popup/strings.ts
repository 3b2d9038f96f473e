import type { Language } from '../../lib/knowledge/types';
import { en } from './strings-en';
import { zhHans } from './strings-zh-hans';
import { zhHant } from './strings-zh-hant';

/** Every sentence of the popup in one language. */
export interface Strings {
  readonly lang: Language;
  readonly search: string;
  readonly results: string;
  /** Read out while the results change. */
  readonly found: (results: number) => string;
  readonly settings: string;
  readonly back: string;
  /** Name of the switch for a screen reader. */
  readonly annotate: (host: string) => string;
  readonly thisPage: string;
  /** Names of the buttons below the switch. */
  readonly actions: Readonly<Record<'hour' | 'everywhere' | 'once' | 'every-site', string>>;
  /** So many sites of the list, of so many in all, are withheld by the browser. */
  readonly heldBack: (missing: number, all: number) => string;
  readonly allowList: string;
  readonly leaveHeldBack: string;
  readonly termsOnPage: (count: number) => string;
  /** Directly after the number of terms: how many the reader has not opened yet. */
  readonly newTerms: (count: number) => string;
  /** Of one term, for a screen reader. */
  readonly isNew: string;
  readonly mentions: (count: number) => string;
  /** Scrolls the page to a term and opens its card there. */
  readonly showOnPage: string;
  readonly reading: string;
  readonly nothingOnPage: string;
  readonly silent: string;
  readonly reload: string;
  readonly searchAnyway: (entries: number) => string;
  readonly notFound: (query: string) => string;
  readonly noBase: string;
  readonly noEntry: string;
  readonly declined: string;
  /** The browser did not let the script in. */
  readonly closed: string;
  readonly savedHere: string;
  readonly notSaved: (reason: string) => string;
}

export const STRINGS: Readonly<Record<Language, Strings>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
