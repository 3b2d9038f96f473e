import type { Settings } from '../../../lib/settings/schema';

/** A state of the card to be pictured: how it is reached, and under which circumstances. */
export interface State {
  readonly name: string;
  /** Whose card it is. */
  readonly id: string;
  /** As the page writes it; the entry's name where it is absent. */
  readonly surface?: string;
  /** Selectors of the controls to press, one after the other. */
  readonly press?: readonly string[];
  /** Selectors of what has the focus, and of what is scrolled to the middle of the card. */
  readonly focus?: string;
  readonly sight?: string;
  readonly settings?: Partial<Settings>;
  readonly forcedColours?: boolean;
  /** px of the viewport. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** px: room for a paragraph and a card of full height. */
export const VIEWPORT = { width: 720, height: 640 };

export const STATES: readonly State[] = [
  { name: 'plain', id: 'mixture-of-experts' },
  { name: 'note', id: 'claude-sonnet' },
  { name: 'debate-at-rest', id: 'rlvr' },
  { name: 'debate-open', id: 'rlvr', press: ['.open-debate'] },
  { name: 'debate-open-three', id: 'agi', press: ['.open-debate'] },
  { name: 'prediction', id: 'xai' },
  { name: 'then-now', id: 'dense-model' },
  {
    name: 'version',
    id: 'qwen',
    surface: 'Qwen 3.8 Max',
  },
  { name: 'more', id: 'mixture-of-experts', press: ['summary'], sight: 'summary' },
  { name: 'foot', id: 'mixture-of-experts', sight: 'footer' },
  { name: 'focus', id: 'rlvr', focus: '.open-debate' },
  { name: 'focus-chip', id: 'rlvr', focus: '.chips button' },
  { name: 'why', id: 'grok', press: ['.ask'] },
  { name: 'undo', id: 'mixture-of-experts', press: ['.actions button:nth-of-type(2)'] },
  { name: 'path', id: 'rlvr', press: ['.chips button', '.chips button'] },
  { name: 'small', id: 'qualcomm' },
  { name: 'corner', id: 'gpt-4', settings: { placement: 'corner' } },
  { name: 'large', id: 'grok', settings: { textSize: 'large' } },
  { name: 'small-text', id: 'grok', settings: { textSize: 'small' } },
  { name: 'forced-colours', id: 'rlvr', forcedColours: true },
  { name: 'low', id: 'rlvr', viewport: { width: 320, height: 256 } },
  { name: 'narrow', id: 'rlvr', viewport: { width: 320, height: 640 } },
  { name: 'narrow-debate', id: 'rlvr', press: ['.open-debate'], viewport: { width: 320, height: 640 } },
];
