import type { Language } from '../../../lib/knowledge/types';

/** A state of the popup to be pictured: over which page, with which settings, and what is done in it. */
export interface PopupState {
  readonly name: string;
  /** Path below `tests/pages`, or an address. */
  readonly page?: string;
  /** The site is switched off, and its page is not read. */
  readonly off?: true;
  /** What `storage.sync` and `storage.local` hold. */
  readonly sync?: object;
  readonly local?: object;
  /** Typed in the search box. */
  readonly type?: Partial<Record<Language, string>>;
  /** Keys, or selectors of what is clicked (they begin with `.` or `[`). */
  readonly steps?: readonly string[];
  /** Sync refuses what is saved. */
  readonly refuses?: boolean;
  readonly forcedColours?: boolean;
  /** px; the browsers' own limit is 600 high. */
  readonly width?: number;
  readonly height?: number;
}

const SETTINGS = '.search .icon-button';
const SEEN = { seen: ['large-language-model', 'openai', 'nvidia', 'rlhf', 'deepseek'] };
/** 3 May 2026, in epoch ms. */
const THIRD_OF_MAY = Date.UTC(2026, 4, 3, 9);
const DECISIONS = {
  known: ['gpt-4', 'mixture-of-experts', 'nvidia'],
  notHere: { 'example.org': ['Gemini', 'MLA'] },
  'sites.0': { 'garden.example': { since: THIRD_OF_MAY } },
  'sites.1': { 'a-newspaper-with-a-long-name.example': { since: THIRD_OF_MAY, until: Date.UTC(2100, 0, 1) } },
};

export const POPUP_STATES: readonly PopupState[] = [
  { name: 'page', local: SEEN },
  { name: 'page-focus', local: SEEN, steps: ['ArrowDown', 'ArrowDown'] },
  { name: 'results', type: { en: 'learning', 'zh-Hans': '模型', 'zh-Hant': '模型' }, steps: ['ArrowDown'] },
  { name: 'alias', type: { en: 'zuckerburg', 'zh-Hans': '大模型', 'zh-Hant': '輝達' } },
  { name: 'nothing-found', type: { en: 'qqqqqq', 'zh-Hans': '龘龘', 'zh-Hant': '龘龘' } },
  { name: 'entry', steps: ['ArrowDown', 'ArrowDown', 'Enter'] },
  {
    name: 'entry-known',
    steps: ['ArrowDown', 'ArrowDown', 'Enter', '.entry .actions button:nth-of-type(2)'],
  },
  { name: 'off', off: true, sync: { 'sites.9': { '127.0.0.1': { since: THIRD_OF_MAY } } } },
  { name: 'off-everywhere', off: true, sync: { everywhere: { since: THIRD_OF_MAY } } },
  { name: 'nothing-here', page: 'quiet/garden.html' },
  { name: 'forbidden', page: 'chrome://version' },
  { name: 'settings', steps: [SETTINGS] },
  { name: 'settings-whole', sync: DECISIONS, steps: [SETTINGS, '.kinds summary'], height: 1700 },
  { name: 'settings-empty', steps: [SETTINGS], height: 1500 },
  { name: 'settings-refused', steps: [SETTINGS, '[value=tint]'], refuses: true },
  { name: 'large', sync: { textSize: 'large' }, local: SEEN, width: 456 },
  { name: 'small', sync: { textSize: 'small' }, local: SEEN },
  { name: 'forced-colours', local: SEEN, steps: ['ArrowDown'], forcedColours: true },
  { name: 'forced-colours-settings', steps: [SETTINGS], forcedColours: true },
  { name: 'narrow', local: SEEN, width: 320 },
  { name: 'narrow-settings', steps: [SETTINGS], width: 320, height: 1400 },
];
