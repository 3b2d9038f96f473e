import type { Language } from '../knowledge/types';
import { type CardStrings, en } from './strings-en';
import { hans } from './strings-hans';
import { hant } from './strings-hant';

export type { CardStrings } from './strings-en';

export const STRINGS: Readonly<Record<Language, CardStrings>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

/** Puts values in the places that a string marks with `$`, in order. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  let next = 0;
  return text.replace(/\$/g, () => `${values[next++]}`);
}
