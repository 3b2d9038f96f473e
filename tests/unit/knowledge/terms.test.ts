import { describe, expect, it } from 'vitest';
import { readBase } from '../../../knowledge/base';
import { type BaseText, textsOf } from '../../tools/audit/texts';
import { readTerm, readTerms, rejectedIn, unrendered } from './terms';

/** What readers read; the names of entries and what else a form means have reasons of their own. */
const SETTLED = /(?:^|\.)(?:definition|note|claim|question|label|title)\.(?:en|zh)$/;
const terms = readTerms();
const texts = textsOf(readBase('knowledge')).filter(({ key }) => SETTLED.test(key));
const tell = ({ file, line, key }: BaseText, reason: string) => `${file}:${line}: ${key}: ${reason}`;

describe('the term base of knowledge/README.md', () => {
  it('settles each rendering once', () => {
    const renderings = new Set(terms.flatMap((term) => term.renderings));
    expect(terms.filter(({ english, renderings: has }) => !english.length || !has.length)).toEqual([]);
    expect(terms.flatMap(({ rejected }) => rejected).filter((word) => renderings.has(word))).toEqual([]);
  });

  it('no text uses a rendering that it rejects', () => {
    const found = texts.flatMap((text) => rejectedIn(terms, text).map((reason) => tell(text, reason)));
    expect(texts.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  it('where the English uses a word in bold, the Chinese uses its rendering', () => {
    const chinese = new Map(
      texts.filter(({ language }) => language === 'zh').map((text) => [pair(text), text]),
    );
    const found = texts
      .filter(({ language }) => language === 'en')
      .flatMap((english) => {
        const translation = chinese.get(pair(english));
        const reasons = translation ? unrendered(terms, english.text, translation.text) : [];
        return reasons.map((reason) => tell(english, reason));
      });
    expect(found).toEqual([]);
  });
});

describe('a row', () => {
  const token = readTerm('| **token, tokens** (of text) | 词元（最小单位）、词例 | 令牌、代币、tokin |');
  const agi = readTerm('| AGI | 通用人工智能 | |');
  const ai = readTerm('| AI | AI | 人工智能 |');

  it('is read without its remarks', () => {
    expect(token).toEqual({
      english: ['token', 'tokens'],
      renderings: ['词元', '词例'],
      rejected: ['令牌', '代币', 'tokin'],
      always: true,
    });
    expect(agi.always).toBe(false);
  });

  it.each([
    ['zh', '每百万令牌的价格', ['令牌']],
    ['zh', '每百万词元的价格', []],
    ['zh', '通用人工智能', []],
    ['zh', '通用人工智能与人工智能', ['人工智能']],
    ['en', 'One Tokin more', ['tokin']],
    ['en', 'One tokinised text', []],
  ] as const)('finds what it rejects: %s %s', (language, text, words) => {
    const found = rejectedIn([token, agi, ai], { language, text }).map((reason) => reason.split(':')[0]);
    expect(found).toEqual(words);
  });

  it.each([
    ['A million tokens.', '一百万个词元。', []],
    ['A million tokens.', '一百万个词例。', []],
    ['A million tokens.', '一百万。', ['token: the Chinese has none of 词元、词例']],
    ['Tokenisation.', '切分。', []],
    ['AGI.', '强智能。', []],
  ])('finds what is not rendered: %s %s', (english, chinese, reasons) => {
    expect(unrendered([token, agi], english, chinese)).toEqual(reasons);
  });
});

/** The same text in another language has the same key but for its end. */
function pair({ file, key, language }: BaseText): string {
  return `${file}:${key.slice(0, -language.length)}`;
}
