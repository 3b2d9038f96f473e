import { expect, test } from 'vitest';
import { rowOfFound, rowsOfTerms } from '../../../entrypoints/popup/rows';
import { DOCUMENTS } from './documents';

const documents = new Map(DOCUMENTS.map((document) => [document.id, document]));
const document = (id: string) => documents.get(id) as (typeof DOCUMENTS)[0];

test('a row has the name in the language of the reader, then the abbreviation or the other name', () => {
  const row = (id: string, lang: 'en' | 'zh-Hans') =>
    rowOfFound({ document: document(id), alias: undefined }, lang);
  expect(row('mixture-of-experts', 'zh-Hans')).toMatchObject({ name: '混合专家模型', other: 'MoE' });
  expect(row('deepseek', 'zh-Hans')).toMatchObject({ name: '深度求索', other: 'DeepSeek' });
  expect(row('deepseek', 'en')).toMatchObject({ name: 'DeepSeek', other: '深度求索' });
  expect(row('gpt-5', 'zh-Hans').other).toBeUndefined();
  expect(row('transformer', 'zh-Hans').other).toBeUndefined();
  expect(row('transformer', 'en').other).toBeUndefined();
});

test('an alias is told once', () => {
  const found = (alias: string) =>
    rowOfFound({ document: document('large-language-model'), alias }, 'en').alias;
  expect(found('语言模型')).toBe('语言模型');
  expect(found('LLM')).toBeUndefined();
});

test('terms keep the order of the page; one that is unknown after an update is left out', () => {
  const terms = ['gpt-5', 'gone', 'claude'].map((id, count) => ({ id, kind: 'model' as const, count }));
  expect(rowsOfTerms(terms, documents, 'en').map(({ id, count }) => [id, count])).toEqual([
    ['gpt-5', 0],
    ['claude', 2],
  ]);
});
