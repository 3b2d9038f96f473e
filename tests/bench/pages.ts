import type { Lexicon } from '../../lib/knowledge/lexicon';
import { pick, pickOften, type Random, seeded } from './random';
import { type Language, plainSentence, sentenceAbout } from './sentences';

/** What a generated page is like. */
export interface PageWish {
  readonly language: Language;
  /** Bytes of its text in UTF-8; mark-up comes on top. */
  readonly bytes: number;
  /** How many of its sentences name a term: 0 is a page without AI, 1 one that speaks of nothing else. */
  readonly share: number;
}

/** About as many as a news page names: each third sentence. */
export const NEWS_SHARE = 0.3;
const SENTENCES_IN_PARAGRAPH = 4;
const PARAGRAPHS_IN_SECTION = 6;
/** One sentence in this many carries a link, a stress or a quotation, so that text lies in several nodes. */
const INLINE_EVERY = 3;
const LEAD = 'OpenAI';
/** The same page in every run. */
const SEED = 490;

const STYLE = `body{max-width:44em;margin:2em auto;font:17px/1.6 serif}nav a{margin-right:1em}
aside{float:right;width:14em;font-size:14px}li{margin:.3em 0}`;

/** A whole HTML document, the same for the same wish and lexicon. */
export function generatePage({ language, bytes, share }: PageWish, lexicon: Lexicon): string {
  const random = seeded(SEED);
  // In an order of its own, or all pages would speak of what the lexicon happens to begin with.
  const terms = termsFor(language, lexicon)
    .map((term) => ({ term, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ term }) => term);
  // Every page about AI begins with a name that needs no evidence, in view.
  const lead = share > 0 ? sentenceAbout(random, language, LEAD) : '';
  const body: string[] = lead ? [`<p>${lead}</p>`] : [];
  for (let written = Buffer.byteLength(lead), section = 0; written < bytes; section++) {
    const sentence = () => {
      const text =
        random() < share
          ? sentenceAbout(random, language, pickOften(random, terms))
          : plainSentence(random, language);
      written += Buffer.byteLength(text);
      return text;
    };
    body.push(sectionOf(random, section, sentence, () => written < bytes));
  }
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Bench</title>
<style>${STYLE}</style></head><body><nav><a href="#a">One</a><a href="#b">Two</a></nav>
<main><article>${body.join('\n')}</article></main></body></html>`;
}

/** Names of the lexicon in the language's script; both where they are mixed. */
export function termsFor(language: Language, { entries }: Lexicon): string[] {
  const forms = entries.flatMap((entry) => Object.values(entry.forms).flat());
  const isHan = (form: string) => /\p{Script=Han}/u.test(form);
  if (language === 'mixed') return forms;
  return forms.filter((form) => isHan(form) === (language === 'zh'));
}

function sectionOf(random: Random, number: number, sentence: () => string, goesOn: () => boolean): string {
  const parts = [`<section><h2>${number + 1}. ${sentence()}</h2>`];
  for (let at = 0; at < PARAGRAPHS_IN_SECTION && goesOn(); at++) {
    const sentences = Array.from({ length: SENTENCES_IN_PARAGRAPH }, () => dressed(random, sentence()));
    parts.push(at === 2 ? listOf(sentences) : `<p>${sentences.join(' ')}</p>`);
  }
  return `${parts.join('\n')}</section>`;
}

const listOf = (sentences: readonly string[]) =>
  `<ul>${sentences.map((text) => `<li>${text}</li>`).join('')}</ul>`;

/** Puts a part of some sentences into an inline element. */
function dressed(random: Random, text: string): string {
  if (random() * INLINE_EVERY >= 1) return text;
  const middle = Math.floor(text.length / 2);
  const space = text.indexOf(' ', middle);
  const at = space < 0 ? middle : space;
  const [open, close] = pick(random, [
    ['<a href="#link">', '</a>'],
    ['<em>', '</em>'],
    ['<b>', '</b>'],
  ] as const);
  return `${open}${text.slice(0, at)}${close}${text.slice(at)}`;
}
