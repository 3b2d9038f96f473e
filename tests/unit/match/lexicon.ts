import {
  FORM_AMBIGUOUS,
  FORM_CASE_SENSITIVE,
  FORM_FAMILY,
  FORM_LIKELY,
  type Lexicon,
} from '../../../lib/knowledge/lexicon';

const CUES = ['horoscope', 'zodiac', 'google', 'chatbot', '星座', '大模型', 'monet', 'quantum'];
const cue = (word: string) => CUES.indexOf(word);

/** A small lexicon with one entry for each rule. */
export const LEXICON: Lexicon = {
  entries: [
    { id: 'openai', kind: 'company' },
    { id: 'rlvr', kind: 'term' },
    {
      id: 'gemini',
      kind: 'model',
      sense: { for: [cue('google')], against: [cue('horoscope'), cue('zodiac'), cue('星座')] },
      versions: { letters: [], suffixes: ['Pro', 'Flash', 'Deep Think'] },
    },
    { id: 'gpt-5', kind: 'model' },
    { id: 'moe', kind: 'term' },
    { id: 'large-language-model', kind: 'term' },
    { id: 'deepseek', kind: 'company', versions: { letters: ['V', 'R'], suffixes: ['Pro'] } },
    { id: 'deepseek-r1', kind: 'model', versions: { letters: [], suffixes: ['Distill', 'Qwen', 'Zero'] } },
    { id: 'culture-996', kind: 'term', sense: { for: [cue('chatbot')], against: [] } },
    { id: 'anthropic', kind: 'company', sense: { for: [], against: [cue('quantum')] } },
  ],
  forms: [
    ['OpenAI', 0, 0],
    ['reinforcement learning with verifiable rewards', 1, 0],
    ['RLVR', 1, 0],
    ['Gemini', 2, FORM_AMBIGUOUS | FORM_FAMILY],
    ['GPT-5', 3, 0],
    ['GPT 5', 3, 0],
    ['MoE', 4, FORM_CASE_SENSITIVE],
    ['mixture of experts', 4, 0],
    ['large language model', 5, 0],
    ['language model', 5, 0],
    ['LLM', 5, FORM_CASE_SENSITIVE],
    ['大语言模型', 5, 0],
    ['语言模型', 5, 0],
    ['DeepSeek', 6, FORM_FAMILY],
    ['深度求索', 6, 0],
    ['DeepSeek-R1', 7, FORM_FAMILY],
    ['996', 8, FORM_AMBIGUOUS],
    ['Anthropic', 9, FORM_CASE_SENSITIVE | FORM_LIKELY],
  ],
  cues: CUES,
  domain: [cue('chatbot'), cue('大模型')],
};
