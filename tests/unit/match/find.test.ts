import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../lib/knowledge/lexicon';
import { type Candidate, createFind } from '../../../lib/match/find';
import { Matcher } from '../../../lib/match/matcher';
import { FORMS, LEXICON, SENSES } from './lexicon';

const find = createFind(LEXICON);
const surfaces = (text: string) =>
  find(text).map(({ start, end, entry }) => `${LEXICON.entries[entry]?.id}=${text.slice(start, end)}`);

describe('surface forms', () => {
  it.each([
    ['the plain form', 'We met OpenAI today.', ['openai=OpenAI']],
    ['any case where the form allows it', 'OPENAI and openai', ['openai=OPENAI', 'openai=openai']],
    ['only the written case where it does not', 'moe, MOE and MoE', ['moe=MoE']],
    ['the longest form', 'A large language model.', ['large-language-model=large language model']],
    [
      'the shorter form where the longer one breaks off',
      'language modelling, language model.',
      ['large-language-model=language model'],
    ],
    [
      'the plural',
      'LLMs and large language models',
      ['large-language-model=LLMs', 'large-language-model=large language models'],
    ],
    ['no capital plural', 'LLMS', []],
    ['the possessive, straight and curly', "OpenAI's or OpenAI’s", ["openai=OpenAI's", 'openai=OpenAI’s']],
    ['the possessive of a plural', 'the LLMs’ weights', ['large-language-model=LLMs’']],
    ['no possessive where a quotation closes', 'so-called ‘LLMs’ weigh', ['large-language-model=LLMs']],
    ['no part of a longer word', 'preOpenAI OpenAIs-R-Us OpenAIx xOpenAI OpenAI_2', []],
    ['a form beside a hyphen', 'non-OpenAI, OpenAI-style', ['openai=OpenAI', 'openai=OpenAI']],
    ['a form between Han', '他用OpenAI训练', ['openai=OpenAI']],
    [
      'Han inside Han, the longest first',
      '用大语言模型和语言模型做',
      ['large-language-model=大语言模型', 'large-language-model=语言模型'],
    ],
    ['full width', 'ＯｐｅｎＡＩ 与 ＧＰＴ－５', ['openai=ＯｐｅｎＡＩ', 'gpt-5=ＧＰＴ－５']],
    ['full width in the written case', 'ＭｏＥ ＭＯＥ', ['moe=ＭｏＥ']],
    ['any hyphen and blank', 'GPT‑5 GPT–5 GPT\u00a05', ['gpt-5=GPT‑5', 'gpt-5=GPT–5', 'gpt-5=GPT\u00a05']],
    ['blanks in a row, also a line end', 'mixture  of\n  experts', ['moe=mixture  of\n  experts']],
    ['a soft hyphen', 'Open\u00adAI', ['openai=Open\u00adAI']],
    ['no number inside a longer one', '1,996 and 996,000 and $996 and 99.996', []],
    [
      'a name whose version another form takes',
      'the Gemini large language model',
      ['gemini=Gemini', 'large-language-model=large language model'],
    ],
    ['no version cut short', 'GPT-5.2 or GPT-51', []],
    [
      'no address',
      'openai.com https://x.org/OpenAI/a me@OpenAI.com @OpenAI www.OpenAI.de /opt/OpenAI OpenAI.py',
      [],
    ],
    [
      'a name with a dot in it',
      'Z.ai, the lab, and Z.ai: news from Z.ai.',
      ['zhipu=Z.ai', 'zhipu=Z.ai', 'zhipu=Z.ai'],
    ],
    ['but not in an address', 'https://z.ai/x chat.z.ai me@z.ai', []],
    ['a form at the end of a sentence', 'By OpenAI.', ['openai=OpenAI']],
    ['a name of several words where it has its capitals', 'Sam Altman, no sam altman', ['altman=Sam Altman']],
    [
      'any dot between given name and surname',
      '山姆．奥特曼、山姆‧奥特曼',
      ['altman=山姆．奥特曼', 'altman=山姆‧奥特曼'],
    ],
    ['no form that a longer word holds', '最大模型、大语言模型', ['large-language-model=大语言模型']],
    ['a form beside a slash', 'OpenAI/DeepSeek', ['openai=OpenAI', 'deepseek=DeepSeek']],
  ])('%s', (_, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('versions of a family', () => {
  it.each([
    ['Gemini 3 and Gemini 2.5 Pro', ['gemini=Gemini 3', 'gemini=Gemini 2.5 Pro']],
    ['Gemini Flash, Gemini 3 Deep Think', ['gemini=Gemini Flash', 'gemini=Gemini 3 Deep Think']],
    ['DeepSeek V4-Pro and DeepSeek-V3.2', ['deepseek=DeepSeek V4-Pro', 'deepseek=DeepSeek-V3.2']],
    ['DeepSeek-R1 is an entry of its own', ['deepseek-r1=DeepSeek-R1']],
    ['DeepSeek-R1-Distill-Qwen-7B', ['deepseek-r1=DeepSeek-R1-Distill-Qwen-7B']],
    ['DeepSeek-R1-0528', ['deepseek-r1=DeepSeek-R1-0528']],
    ['Gemini 3’s price', ['gemini=Gemini 3’s']],
    ['Gemini 2026 goals', ['gemini=Gemini']],
    ['Gemini 3 million users', ['gemini=Gemini']],
    ['Gemini 3 个', ['gemini=Gemini']],
    ['Gemini 30% off', ['gemini=Gemini']],
    ['Gemini, 3 of them', ['gemini=Gemini']],
    ['Gemini 3.', ['gemini=Gemini 3']],
  ])('%s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('is kept as written', () => {
    const [found] = find('the new Gemini 2.5 Pro');
    expect(found?.version).toBe('2.5 Pro');
  });
});

describe('spellings that count as the same', () => {
  it.each([
    [
      'a hyphen for a blank and a blank for a hyphen',
      'large-language-model, GPT 5',
      ['large-language-model=large-language-model', 'gpt-5=GPT 5'],
    ],
    ['no dash between blanks', 'large - language - model', []],
    [
      'a blank between Han and Latin, or none',
      '谷歌Gemini、谷歌 Gemini、谷歌  Gemini',
      ['gemini=谷歌Gemini', 'gemini=谷歌 Gemini', 'gemini=谷歌  Gemini'],
    ],
    ['Traditional characters', '大語言模型', ['large-language-model=大語言模型']],
  ])('%s', (_, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('cues', () => {
  it('are whole words, in any case, plural included, and may stand inside a form', () => {
    const { book } = new Matcher(LEXICON, SENSES);
    const hits = book.find('Horoscopes, horoscoped, 天蝎星座 and a CHATBOT');
    expect(hits.map(({ cue }) => book.words[cue])).toEqual(['horoscope', '星座', 'chatbot']);
  });
});

describe('for any text', () => {
  const words = fc.constantFrom(...FORMS, ' ', '-', '.', "'s", 's', '5', '\u00ad', '语', '“', '\n', 'x');
  const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));

  it('mentions are in order, do not overlap and lie inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  it('the order of the entries changes nothing', () => {
    const entries = [...LEXICON.entries].reverse();
    const reversed = createFind({ ...LEXICON, entries });
    const named = (found: readonly Candidate[], all: Lexicon['entries']) =>
      found.map(({ entry, ...rest }) => ({ id: all[entry]?.id, ...rest }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(named(reversed(text), entries)).toEqual(named(find(text), LEXICON.entries));
      }),
    );
  });
});
