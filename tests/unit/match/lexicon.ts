import { packSenses } from '../../../knowledge/lexicon';
import {
  FORM_AMBIGUOUS,
  FORM_BROAD,
  FORM_CASE_SENSITIVE,
  FORM_FAMILY,
  FORM_LIKELY,
  FORM_SHORT,
  type Lexicon,
  type Senses,
} from '../../../lib/knowledge/lexicon';

/** A small lexicon with one entry for each rule. */
export const LEXICON: Lexicon = {
  entries: [
    { id: 'openai', kind: 'company', forms: { 0: ['OpenAI'] } },
    { id: 'rlvr', kind: 'term', forms: { 0: ['reinforcement learning with verifiable rewards', 'RLVR'] } },
    {
      id: 'gemini',
      kind: 'model',
      forms: { [FORM_AMBIGUOUS | FORM_FAMILY]: ['Gemini'], 0: ['谷歌 Gemini'] },
      versions: { letters: [], suffixes: ['Pro', 'Flash', 'Deep Think', 'Large'] },
    },
    { id: 'gpt-5', kind: 'model', forms: { 0: ['GPT-5'] } },
    { id: 'moe', kind: 'term', forms: { [FORM_CASE_SENSITIVE]: ['MoE'], 0: ['mixture of experts'] } },
    {
      id: 'large-language-model',
      kind: 'term',
      forms: {
        0: ['large language model', 'language model', '大语言模型', '语言模型'],
        [FORM_CASE_SENSITIVE]: ['LLM'],
      },
    },
    {
      id: 'deepseek',
      kind: 'company',
      forms: { [FORM_FAMILY]: ['DeepSeek'], 0: ['深度求索'] },
      versions: { letters: ['V', 'R'], suffixes: ['Pro'] },
    },
    {
      id: 'deepseek-r1',
      kind: 'model',
      forms: { [FORM_FAMILY]: ['DeepSeek-R1'] },
      versions: { letters: [], suffixes: ['Distill', 'Qwen', 'Zero'] },
    },
    { id: 'zhipu', kind: 'company', forms: { 0: ['Z.ai'] } },
    {
      id: 'altman',
      kind: 'person',
      forms: { 0: ['山姆·奥特曼', 'Sam Altman'], [FORM_CASE_SENSITIVE | FORM_SHORT]: ['Altman'] },
    },
    { id: 'culture-996', kind: 'term', forms: { [FORM_AMBIGUOUS]: ['996'] } },
    { id: 'network', kind: 'term', forms: { [FORM_LIKELY]: ['deep network'] } },
    { id: 'anthropic', kind: 'company', forms: { [FORM_CASE_SENSITIVE | FORM_LIKELY]: ['Anthropic'] } },
    { id: 'claude', kind: 'model', forms: { [FORM_AMBIGUOUS | FORM_CASE_SENSITIVE]: ['Claude'] } },
    { id: 'oracle', kind: 'company', forms: { [FORM_AMBIGUOUS]: ['Oracle'] } },
    {
      id: 'cooling',
      kind: 'term',
      forms: { 0: ['liquid cooling'], [FORM_BROAD]: ['water cooling', 'cooled by water'] },
    },
    { id: 'valley', kind: 'place', forms: { [FORM_AMBIGUOUS]: ['Hsinchu'] } },
  ],
  domain: ['ai', 'chatbot', '大模型', 'deep network'],
  longer: ['最大模型'],
  han: '語语訓训',
};

export const SENSES: Senses = packSenses({
  gemini: {
    for: ['google'],
    plain: ['asked gemini', 'phone', 'claude'],
    against: ['horoscope', 'zodiac', 'star', 'stars', '星座'],
  },
  'culture-996': { for: ['chatbot'], plain: [], against: [] },
  network: { for: [], plain: [], against: [] },
  anthropic: { for: [], plain: [], against: ['quantum'] },
  claude: { for: [], plain: ['gemini'], against: ['painter'] },
  oracle: { for: ['ai'], plain: ['contract'], against: [] },
  valley: { for: [], plain: [], against: [] },
  cooling: {
    for: [],
    plain: ['server', 'cabinet', 'water cooling of chips'],
    against: ['brewery'],
    needs: ['rack', 'water', 'cabinet'],
  },
});

/** Every form of the lexicon. */
export const FORMS = LEXICON.entries.flatMap(({ forms }) => Object.values(forms).flat());
