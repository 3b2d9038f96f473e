import { expect, it } from 'vitest';
import { languageOf } from '../../../lib/match/language';

it.each([
  ['OpenAI shipped a model.', undefined, 'en'],
  ['OpenAI shipped a model.', 'zh-CN', 'en'],
  ['OpenAI 发布了新模型，训练成本更低。', 'en', 'zh-Hans'],
  ['OpenAI 發布了新模型，訓練成本更低，這個們。', 'zh-CN', 'zh-Hant'],
  ['人工智能', 'zh-TW', 'zh-Hant'],
  ['人工智能', 'zh-Hant-HK', 'zh-Hant'],
  ['人工智能', 'zh', 'zh-Hans'],
  ['人工智能', undefined, 'zh-Hans'],
  ['人工知能のモデルを発表した', 'ja', 'en'],
  ['The word 通 means "through", says the very long English sentence.', 'en', 'en'],
  ['', 'zh', 'en'],
])('%s (%s) is %s', (text, tag, language) => {
  expect(languageOf(text, tag)).toBe(language);
});
