import { describe, expect, test } from 'vitest';
import { compileFolder } from '../../../knowledge/compile';
import { outside } from '../../../lib/match/longer';
import { Matcher } from '../../../lib/match/matcher';

const span = (start: number, end: number) => ({ start, end });

describe('outside', () => {
  test('what overlaps a longer word is dropped, what holds it or stands beside it stays', () => {
    const words = [span(2, 6), span(10, 14)];
    const found = [span(0, 2), span(0, 4), span(2, 5), span(1, 7), span(6, 8), span(12, 16), span(14, 15)];
    expect(outside(words, found)).toEqual([span(0, 2), span(1, 7), span(6, 8), span(14, 15)]);
  });

  test('a long word does not hide a short one that ends before it', () => {
    expect(outside([span(0, 20), span(3, 5)], [span(4, 6), span(21, 23)])).toEqual([span(21, 23)]);
  });
});

describe('the words of the base', () => {
  const { lexicon, senses } = compileFolder('knowledge');
  const matcher = new Matcher(lexicon, senses);
  const named = (text: string) =>
    matcher
      .find(text)
      .map(({ start, end, entry }) => `${lexicon.entries[entry]?.id}: ${text.slice(start, end)}`);

  test.each([
    '全国智能体育大赛开幕',
    '完善人工智能体系',
    '人工智慧體驗課報名',
    '超级智能体育场',
    '歌词元素丰富',
    '症状来自注意力缺陷',
    '各自注意力不集中',
    '形成完整的逻辑思维链条',
    'AI記憶體股大漲',
    '热气升腾',
    '煙霧升騰',
    '扩大模型规模',
    '基层标准化诊所',
    '人工智能爆炸式增长',
    'AI 垃圾分类站',
    'AI 科学家李飞飞',
    '蛋白质合成数据库',
  ])('%s names nothing', (text) => expect(named(text)).toEqual([]));

  test.each([
    ['智能体会调用工具', 'agent: 智能体'],
    ['每百万词元', 'token: 词元'],
    ['自注意力层', 'attention: 自注意力'],
    ['华为昇腾', 'ascend: 昇腾'],
    ['華為昇騰', 'ascend: 昇騰'],
    ['一款大模型', 'large-language-model: 大模型'],
  ])('%s does', (text, name) => expect(named(text)).toContain(name));
});
