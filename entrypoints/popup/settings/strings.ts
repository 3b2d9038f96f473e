import type { Language } from '../../../lib/knowledge/types';
import type { Choice, Chosen } from '../../../lib/settings/schema';
import type { CommandName } from './commands';
import { en } from './strings-en';
import { zhHans } from './strings-zh-hans';
import { zhHant } from './strings-zh-hant';

/** A list of the reader's own decisions, each of which can be taken back. */
export interface ListStrings {
  readonly title: string;
  /** Where the list is empty: how something gets there. */
  readonly none: string;
  readonly undo: string;
  /** Name of the button for a screen reader, which begins as the button itself, and what is said when it was pressed. */
  readonly undoOf: (item: string) => string;
  readonly undone: (item: string) => string;
}

/** Every sentence of the settings in one language. */
export interface SettingsStrings {
  readonly title: string;
  readonly cards: string;
  readonly marks: string;
  readonly choices: {
    readonly [C in Choice]: {
      readonly label: string;
      readonly values: Readonly<Record<Chosen[C], string>>;
    };
  };
  /** A sentence that shows how marks look: before the mark, the mark, after it. */
  readonly sample: readonly [before: string, mark: string, after: string];
  readonly kinds: (marked: number, all: number) => string;
  readonly known: ListStrings;
  readonly notHere: ListStrings;
  readonly off: ListStrings;
  readonly everywhere: string;
  readonly access: {
    readonly title: string;
    readonly everySite: string;
    readonly onlyList: (sites: number) => string;
    readonly allow: string;
    readonly leave: string;
    /** The browser does not give the permission back from here. */
    readonly stuck: string;
  };
  readonly keys: {
    readonly title: string;
    readonly names: Readonly<Record<CommandName, string>>;
    readonly none: string;
    readonly change: string;
    /** Where the browser's own page for keys is, when it cannot be opened from here. */
    readonly where: string;
  };
  readonly about: (version: string) => string;
  readonly unaffiliated: string;
}

export const SETTINGS_STRINGS: Readonly<Record<Language, SettingsStrings>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
