import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBase } from '../../../knowledge/base';
import { compileFolder } from '../../../knowledge/compile';
import { traditionalText } from '../../../knowledge/traditional';
import { LANGUAGES } from '../../../lib/knowledge/types';
import { type BaseText, textsOf } from '../../tools/audit/texts';
import {
  COMPARABLE_WORDS,
  chineseLength,
  chineseSentences,
  englishSentences,
  englishWords,
  LEAST_HAN_PER_WORD,
  LEAST_SENTENCES,
  MOST_HAN_PER_WORD,
  MOST_SENTENCES,
  traditionalCharacters,
} from './measure';
import { createNameCheck } from './names';
import { brokenRules, isProse, RULES } from './style';

/** The whole base must hold; each mistake is told as `file:line: key: reason`, all of them at once. */
const base = readBase('knowledge');
const compiled = compileFolder('knowledge');
const written = textsOf(base);
const traditional = written
  .filter(({ language, file, key }) => language === 'zh' && !hasOwnTraditional(file, key))
  .map((text) => ({ ...text, language: 'zh-Hant' as const, text: traditionalText(text.text) }));
const texts = [...written, ...traditional];

const tell = ({ file, line, key }: BaseText, reason: string) => `${file}:${line}: ${key}: ${reason}`;
/** Runs a check over texts and expects that it finds nothing. */
function expectClean(checked: readonly BaseText[], reasons: (text: BaseText) => readonly string[]) {
  expect(checked.length).toBeGreaterThan(0);
  expect(checked.flatMap((text) => reasons(text).map((reason) => tell(text, reason)))).toEqual([]);
}

/** What a background loads before a page is marked must stay small: bytes, gzipped. */
const LEXICON_BUDGET = 50_000;

it('the lexicon stays within its budget', () => {
  expect(gzipSync(JSON.stringify(compiled.lexicon)).length).toBeLessThan(LEXICON_BUDGET);
});

describe('form and references', () => {
  it('every file has its form, every id resolves, nothing requires itself, no form has two owners', () => {
    // `readBase` and `compileFolder` above throw otherwise; their own rules are tested in compile.test.ts.
    expect(Object.keys(compiled.cards.entries)).toHaveLength(base.entries.length);
    expect(compiled.lexicon.entries).toHaveLength(base.entries.length);
  });

  it('every entry can be met in English, and in Chinese unless its name is Latin', () => {
    const without = base.entries.filter(
      ({ value: { surface, name } }) =>
        surface.en.length + surface.zh.length === 0 ||
        (/\p{Script=Han}/u.test(name.zh) && surface.zh.length === 0),
    );
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  it("a debate's side holds positions of its own speaker", () => {
    const speakers = new Map(base.positions.map(({ position }) => [position.id, position.speaker]));
    const wrong = base.debates.flatMap(({ value, file, lineOf }) =>
      value.sides.flatMap(({ speaker, positions }, side) =>
        positions
          .filter((id) => speakers.get(id) !== speaker)
          .map(
            (id) =>
              `${file}:${lineOf(['sides', side])}: ${id} is held by ${speakers.get(id)}, not ${speaker}`,
          ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('an entry leads on to others, not to itself, and to none twice', () => {
    const wrong = base.entries.filter(({ value: { id, related, requires } }) => {
      const led = [id, ...related, ...requires];
      return new Set(led).size < led.length;
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe('style', () => {
  it.each(
    RULES.map((rule) => [`${rule.name} (${rule.languages.join(', ')})`, rule] as const),
  )('the rule "%s" finds its mistakes and nothing else', (_, { pattern, wrong, right }) => {
    expect(wrong.filter((text) => !pattern.test(text))).toEqual([]);
    expect(right.filter((text) => pattern.test(text))).toEqual([]);
  });

  it('every text keeps the rules', () => expectClean(texts, brokenRules));

  it('a definition has two to four sentences', () => {
    expectClean(only('definition'), ({ text, language }) => {
      const sentences = language === 'en' ? englishSentences(text) : chineseSentences(text);
      return sentences >= LEAST_SENTENCES && sentences <= MOST_SENTENCES
        ? []
        : [`has ${sentences} sentences`];
    });
  });

  it('definitions, notes and claims are whole sentences; questions ask', () => {
    const endings = { en: /[.!?][”)]*$/, zh: /[。！？][”）]*$/, 'zh-Hant': /[。！？][」）]*$/ };
    expectClean([...only('definition'), ...only('note'), ...only('claim')], ({ text, language }) =>
      endings[language].test(text) ? [] : ['does not end as a sentence'],
    );
    expectClean(only('question'), ({ text }) => (/[?？]$/.test(text) ? [] : ['does not end as a question']));
  });
});

describe('the languages', () => {
  it('English and Chinese are of comparable length', () => {
    const chinese = new Map(written.filter(isChinese).map((text) => [pairKey(text), text.text]));
    expectClean(written.filter(({ language }) => language === 'en').filter(isProse), (english) => {
      const words = englishWords(english.text);
      const ratio = chineseLength(chinese.get(pairKey(english)) ?? '') / words;
      const comparable = ratio >= LEAST_HAN_PER_WORD && ratio <= MOST_HAN_PER_WORD;
      return words < COMPARABLE_WORDS || comparable
        ? []
        : [`Chinese has ${ratio.toFixed(2)} Han for each English word`];
    });
  });

  it('every text of a card is there in every language', () => {
    const names = Object.values(compiled.cards.entries).flatMap(({ name, definition }) => [name, definition]);
    const claims = Object.values(compiled.cards.positions).map(({ claim }) => claim);
    expect([...names, ...claims].filter((text) => LANGUAGES.some((language) => !text[language]))).toEqual([]);
  });

  it('no Simplified character is left in Traditional Chinese', () => {
    const allowed = traditionalCharacters();
    expect([...'后里台這'].filter((character) => !allowed.has(character))).toEqual([]);
    expect([...'这数语'].filter((character) => allowed.has(character))).toEqual([]);
    expectClean(
      texts.filter(({ language }) => language === 'zh-Hant'),
      ({ text }) =>
        [...text]
          .filter((one) => /\p{Script=Han}/u.test(one) && !allowed.has(one))
          .map((one) => `${one} in ${text}`),
    );
  });

  it('no Traditional character stands in Simplified Chinese', () => {
    expectClean(written.filter(isChinese), ({ text }) =>
      [...text].filter((one) => TRADITIONAL_ONLY.has(one)).map((one) => `${one} in ${text}`),
    );
  });

  it('persons, companies and laboratories are called what their entry calls them', () => {
    expectClean(written.filter(isProse), createNameCheck(base));
  });

  it('the speakers are called what their entries call them', () => {
    const people = new Map(base.entries.map(({ value }) => [value.name.en, value.name]));
    const wrong = base.speakers.filter(
      ({ name }) => people.has(name.en) && people.get(name.en)?.zh !== name.zh,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

/** What a person forgets to convert; the converter's own work is not in question here. */
const TRADITIONAL_ONLY = new Set(
  '這們來個時會說對發現實為與從應該還過進開關體學習語訓練網絡據數點種類讓將術業產機構動電腦',
);

function isChinese({ language }: BaseText) {
  return language === 'zh';
}

/** The same text in another language has the same key but for its end. */
function pairKey({ file, key, language }: BaseText) {
  return `${file}:${key.slice(0, -language.length)}`;
}

/** The texts of one sort, such as every `definition`. */
function only(sort: string) {
  return texts.filter(
    ({ key, language }) => key.endsWith(`${sort}.${language}`) || key.endsWith(`${sort}.zh`),
  );
}

function hasOwnTraditional(file: string, key: string) {
  return written.some(
    (text) => text.file === file && text.language === 'zh-Hant' && text.key === key.replace(/zh$/, 'zh-Hant'),
  );
}
