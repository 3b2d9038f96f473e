import { compileIndex } from '../../../knowledge/search';
import type { Kind } from '../../../lib/knowledge/types';

type Sample = [
  kind: Kind,
  id: string,
  en: string,
  hans: string,
  hant: string,
  abbr: string,
  ...aliases: string[],
];

const SAMPLES: Sample[] = [
  [
    'term',
    'large-language-model',
    'Large language model',
    '大语言模型',
    '大語言模型',
    'LLM',
    'language model',
    '语言模型',
    '語言模型',
  ],
  ['term', 'world-model', 'World model', '世界模型', '世界模型', '', 'world models'],
  ['model', 'gpt-4o', 'GPT-4o', 'GPT-4o', 'GPT-4o', ''],
  ['model', 'gpt-5', 'GPT-5', 'GPT-5', 'GPT-5', '', 'GPT-5 Thinking'],
  ['model', 'claude-opus', 'Claude Opus', 'Claude Opus', 'Claude Opus', '', 'Opus 4.5'],
  ['model', 'claude', 'Claude', 'Claude', 'Claude', '', '克劳德'],
  ['term', 'mixture-of-experts', 'Mixture of Experts', '混合专家模型', '混合專家模型', 'MoE', '稀疏专家'],
  ['term', 'reinforcement-learning', 'Reinforcement learning', '强化学习', '強化學習', 'RL'],
  [
    'term',
    'rlvr',
    'Reinforcement learning with verifiable rewards',
    '可验证奖励的强化学习',
    '可驗證獎勵的強化學習',
    'RLVR',
  ],
  ['lab', 'deepseek', 'DeepSeek', '深度求索', '深度求索', '', 'DeepSeek AI'],
  ['term', 'transformer', 'Transformer', 'Transformer 架构', 'Transformer 架構', ''],
];

/** A small index in the form in which the build packages it. */
export const INDEX = compileIndex(
  SAMPLES.map(([kind, id, en, hans, hant, abbr, ...forms]) => {
    const name = { en, 'zh-Hans': hans, 'zh-Hant': hant };
    return { id, kind, name, ...(abbr && { abbr }), forms };
  }),
);

export const DOCUMENTS = INDEX.documents;
