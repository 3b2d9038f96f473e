const HAN = /\p{Script=Han}/u;
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * Folds a name or what was typed to its words, runs of letters and digits and runs of Han, with a blank between them:
 * without what people leave out in a hurry, case and punctuation (`gpt 5`). Full-width letters count as plain ones.
 */
export function fold(text: string): string {
  return (text.normalize('NFKC').toLowerCase().match(WORD) ?? []).join(' ');
}

/** @param words a folded text; @returns its key: the same with the blanks left out too (`gpt5`) */
export function keyOf(words: string): string {
  return words.replaceAll(' ', '');
}

export function isHan(text: string): boolean {
  return HAN.test(text);
}
