/** Sentences of a definition: fewer say too little, more do not fit a card. */
export const LEAST_SENTENCES = 2;
export const MOST_SENTENCES = 4;

/** A Latin word in Chinese text, mostly a name, takes the room of about two characters. */
const HAN_PER_LATIN_WORD = 2;
/** Shorter texts vary too much to be compared. */
export const COMPARABLE_WORDS = 12;
/**
 * Room of the Chinese for each English word. Faithful pairs of the first entries lie between 0.97 and 2.38,
 * most between 1.2 and 1.9; outside these bounds one of the two says less.
 */
export const LEAST_HAN_PER_WORD = 0.9;
export const MOST_HAN_PER_WORD = 2.5;

export const englishWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Han characters, with Latin words by the room they take. */
export function chineseLength(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z0-9]+(?:[.'-][a-z0-9]+)*/giu)?.length ?? 0;
  return han + HAN_PER_LATIN_WORD * latin;
}

/** Ends of sentences followed by the beginning of another; abbreviations that do not end one are left out. */
export function englishSentences(text: string): number {
  const plain = text.replace(/\b(?:vs|e\.g|i\.e|etc|Dr|Mr|Ms|St|no|[A-Z])\.(?=\s)/gu, (found) =>
    found.slice(0, -1),
  );
  return plain.split(/(?<=[.!?][”"')\]]*)\s+(?=[“"'(#]?[\p{Lu}\p{N}])/u).length;
}

export const chineseSentences = (text: string): number => text.match(/[。！？]+/gu)?.length ?? 0;

/**
 * The characters of Big5's two levels, Taiwan's national standard before Unicode: a Han character outside
 * is Simplified, or so rare that the text should not use it. Source: WHATWG Encoding, "Big5"; the rows
 * that Hong Kong added (before A4 and after F9) hold Simplified characters and are left out.
 */
export function traditionalCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('big5');
  const characters = new Set<string>();
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(character)) characters.add(character);
    }
  }
  return characters;
}
