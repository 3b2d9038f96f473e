import { describe, expect, test } from 'vitest';
import { prepareSearch } from '../../../entrypoints/popup/search';
import type { SearchDocument } from '../../../lib/knowledge/search';
import { INDEX } from './documents';

const search = prepareSearch(INDEX);
const ids = (query: string) => search(query).map(({ document }) => document.id);

describe('the first result', () => {
  test.each([
    ['gpt5', 'gpt-5'],
    ['GPT 5', 'gpt-5'],
    ['ｇｐｔ－５', 'gpt-5'],
    ['gpt-4', 'gpt-4o'],
    ['大模型', 'large-language-model'],
    ['大语言模型', 'large-language-model'],
    ['大語言模型', 'large-language-model'],
    ['語言模型', 'large-language-model'],
    ['llm', 'large-language-model'],
    ['moe', 'mixture-of-experts'],
    ['专家', 'mixture-of-experts'],
    ['混合專家', 'mixture-of-experts'],
    ['learning', 'reinforcement-learning'],
    ['reinforcment lerning', 'reinforcement-learning'],
    ['verifiable', 'rlvr'],
    ['opus claude', 'claude-opus'],
    ['deepsek', 'deepseek'],
    ['seek', 'deepseek'],
  ])('%s finds %s', (query, id) => expect(ids(query)[0]).toBe(id));
});

test('a name goes before an alias, and a whole name before its beginning', () => {
  expect(ids('claude')).toEqual(['claude', 'claude-opus']);
});

test('three Latin letters are taken as they stand', () => {
  expect(ids('moe')).toEqual(['mixture-of-experts']);
});

test('the alias that was met is told, a name is not', () => {
  expect(search('稀疏专家')[0]?.alias).toBe('稀疏专家');
  expect(search('混合专家')[0]?.alias).toBeUndefined();
});

test.each(['', '  ', '…', '?'])('%j finds nothing', (query) => expect(search(query)).toEqual([]));

test('nonsense finds nothing', () => expect(ids('qqzzxx')).toEqual([]));

test('no entry is listed twice, and no more than eight are', () => {
  const documents = Array.from(
    { length: 30 },
    (_, n) => ({ ...INDEX.documents[0], id: `model-${n}` }) as SearchDocument,
  );
  const found = prepareSearch({ ...INDEX, documents })('language').map(({ document }) => document.id);
  expect(found).toHaveLength(8);
  expect(new Set(found).size).toBe(8);
});
