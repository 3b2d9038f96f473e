import { describe, expect, it } from 'vitest';
import { readBase } from '../../../knowledge/base';
import type { BaseText } from '../../tools/audit/texts';
import { entry, knowledgeFolder } from './folder';
import { chineseLength, chineseSentences, englishSentences, englishWords } from './measure';
import { createNameCheck } from './names';

/** The checks of base.test.ts on invented texts: a check that finds nothing could as well be broken. */
describe('measures', () => {
  it.each([
    ['One. Two.', 2],
    ['It costs 4.5 dollars. In 2026 it fell!', 2],
    ['The U.S. Congress met Dr. Lamp. #490 told of it.', 2],
    ['He asks “why?” Nobody knows.', 2],
  ])('%s', (text, sentences) => expect(englishSentences(text)).toBe(sentences));

  it('Chinese sentences end with a full-width mark', () => {
    expect(chineseSentences('一句。两句！三句？是吗？！')).toBe(4);
  });

  it('a Latin word in Chinese counts as two characters', () => {
    expect(chineseLength('用 GPT-5.2 写')).toBe(4);
    expect(englishWords("It's GPT-5.2, open-weight")).toBe(3);
  });
});

describe('names', () => {
  const check = () =>
    createNameCheck(
      readBase(
        knowledgeFolder({
          'entries/company/dock.yaml': entry('dock', {
            kind: 'company',
            name: '{ en: DockWorks, zh: 船坞公司 }',
            abbr: 'DW',
            surface: '{ en: [DockWorks, DW], zh: [船坞公司, 船坞厂] }',
          }),
        }),
      ),
    );
  const text = (language: BaseText['language'], words: string): BaseText => ({
    file: 'x.yaml',
    line: 1,
    key: `definition.${language}`,
    language,
    text: words,
  });

  it.each([
    ['zh', 'DockWorks 造灯。', ['DockWorks: the entry dock is called 船坞公司']],
    ['zh', '船坞厂造灯。', ['船坞厂: the entry dock is called 船坞公司']],
    ['zh', '船坞公司（DW）造灯。', []],
    ['zh', 'DockWorks Cloud 造灯。', []],
    ['en', 'Dockworks makes lamps.', ['Dockworks: the entry dock is called DockWorks']],
    ['en', "DockWorks's lamps.", []],
    ['en', 'Ida Keeper owns it.', []],
  ] as const)('%s: %s', (language, words, reasons) => {
    expect(check()(text(language, words))).toEqual(reasons);
  });
});
