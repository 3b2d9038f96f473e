import type { Lexicon, LexiconEntry } from '../../lib/knowledge/lexicon';
import { pick, type Random, seeded } from './random';

const SYLLABLES = 'ka lo mi ren tu vas qui sol dra nep or bel zin fo har ju lem pry wes tam'.split(' ');
/** Rare in running text, so that made-up names lengthen the lexicon and not the page's list of marks. */
const HAN = '鑫淼焱垚珩璟琮瑄翊翀骁骞鹂鹭鲲鳌';
const SEED = 459;

/**
 * A lexicon of `times` as many entries: the true ones first, then made-up ones, each with as many forms of the
 * same lengths and flags as a true one has, that stand on no page.
 */
export function grown(lexicon: Lexicon, times: number): Lexicon {
  const random = seeded(SEED);
  const known = new Set<string>();
  const more = Array.from({ length: times - 1 }, (_, round) =>
    lexicon.entries.map((entry) => inventedLike(random, entry, round, known)),
  );
  return { ...lexicon, entries: [...lexicon.entries, ...more.flat()] };
}

function inventedLike(random: Random, entry: LexiconEntry, round: number, known: Set<string>): LexiconEntry {
  const invent = (form: string): string => {
    const made = /\p{Script=Han}/u.test(form) ? hanLike(random, form) : latinLike(random, form);
    if (known.has(made.toLowerCase())) return invent(`${form}a`);
    known.add(made.toLowerCase());
    return made;
  };
  const forms = Object.entries(entry.forms).map(([flags, texts]) => [flags, texts.map(invent)] as const);
  return { ...entry, id: `${entry.id}-${round}`, forms: Object.fromEntries(forms) };
}

function latinLike(random: Random, form: string): string {
  let text = '';
  // A name begins and goes on as any word might: the scan has to look into the tree to find out.
  while (text.length < form.length) text += pick(random, SYLLABLES) + (random() < 0.2 ? ' ' : '');
  return text.trim();
}

const hanLike = (random: Random, form: string) => Array.from(form, () => pick(random, [...HAN])).join('');
