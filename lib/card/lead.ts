import type { Language } from '../knowledge/types';

/** UTF-16 units: how much of a definition is read at a glance, and how little is not worth folding away. */
const GLANCE = { en: 90, zh: 36 };
const WORTH_FOLDING = { en: 110, zh: 44 };

/**
 * The first sentences of a definition, which say what the thing is, apart from those that tell more about it.
 * @returns both together are the text; `rest` is empty where folding it away would gain nothing
 */
export function leadOf(text: string, language: Language): { readonly lead: string; readonly rest: string } {
  const script = language === 'en' ? 'en' : 'zh';
  for (const { index } of text.matchAll(SENTENCE_END[script])) {
    if (index < GLANCE[script]) continue;
    const end = index + 1;
    if (text.length - end < WORTH_FOLDING[script]) break;
    return { lead: text.slice(0, end), rest: text.slice(end) };
  }
  return { lead: text, rest: '' };
}

/** A full stop ends a sentence only before a blank and a capital: `GPT-4.5`, `Z.ai` and `e.g. this` stay whole. */
const SENTENCE_END = { en: /[.!?](?= [\p{Lu}#“])/gu, zh: /[。！？]/g };
