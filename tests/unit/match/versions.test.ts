import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../../knowledge/compile';
import { createAnnotate } from '../../../lib/match/annotate';

const { lexicon, senses } = compileFolder('knowledge');
const annotate = createAnnotate(lexicon, senses);

/** Mentions of a sentence as `entry=surface`, with the version where one was read. */
function marked(text: string): string[] {
  return annotate([{ text, heading: false, scope: undefined }])
    .flat()
    .map(({ id, start, end, version }) => {
      return `${id}=${text.slice(start, end)}${version === undefined ? '' : ` (${version})`}`;
    });
}

describe('models released after the episodes are marked whole, as their family', () => {
  it.each([
    ['Qwen3.8-27B', 'qwen', '3.8-27B'],
    ['Qwen3.8-235B-A22B', 'qwen', '3.8-235B-A22B'],
    ['Kimi K3', 'kimi', 'K3'],
    ['GLM-5.3', 'glm', '5.3'],
    ['DeepSeek V4-Pro', 'deepseek', 'V4-Pro'],
    ['GPT-5.5', 'gpt', '5.5'],
    ['GPT‑5.5', 'gpt', '5.5'],
    ['GPT-5.5-mini', 'gpt', '5.5-mini'],
    ['Claude Opus 4.9', 'claude-opus', '4.9'],
    ['Grok 5', 'grok', '5'],
    ['Grok 4 Heavy', 'grok', '4 Heavy'],
    ['Gemini 3.5 Pro', 'gemini', '3.5 Pro'],
    ['DeepSeek-R1-Distill-Qwen-7B', 'deepseek-r1', 'Distill-Qwen-7B'],
    ['AlphaFold 4', 'alphafold', '4'],
    ['OLMo 4', 'olmo', '4'],
  ])('%s', (name, id, version) => {
    expect(marked(`The laboratory released ${name} to users.`)).toEqual([`${id}=${name} (${version})`]);
    expect(marked(`今天发布的${name}技术报告`)).toContain(`${id}=${name} (${version})`);
  });

  it('a name in Han takes its version too', () => {
    expect(marked('阿里开源了千问 3.8 大模型。')).toContain('qwen=千问 3.8 (3.8)');
  });
});

describe('a version with an entry of its own wins over the family', () => {
  it.each([
    ['GPT-5.2', 'gpt-5'],
    ['GPT‑5.2', 'gpt-5'],
    ['GPT-4o', 'gpt-4o'],
    ['Claude Opus 4.5', 'claude-opus'],
    ['Claude Opus 4.7', 'claude-opus'],
    ['DeepSeek-V3.2', 'deepseek-v3-2'],
    ['DeepSeek-R1', 'deepseek-r1'],
    ['Llama 4 Maverick', 'llama-4'],
    ['Qwen3-Next', 'qwen3-next'],
    ['Qwen3-235B-A22B', 'qwen3'],
  ])('%s', (name, id) => {
    const found = marked(`OpenAI, Meta and others have ${name} in use.`);
    expect(
      found
        .filter((each) => each.includes(name.split(/[- ]/)[0] as string))
        .map((each) => each.replace(/ \(.*/, '')),
    ).toEqual([`${id}=${name}`]);
  });
});

describe('what is no version is not swallowed', () => {
  it.each([
    ['a date', 'OpenAI showed Grok 12 March 2026 first.', 'grok=Grok'],
    ['a year', 'Grok 2026 plans of xAI', 'grok=Grok'],
    ['a price', 'Kimi $20 a month, a chatbot by Moonshot AI', 'kimi=Kimi'],
    ['a count', 'Qwen 3 million downloads', 'qwen=Qwen'],
    ['a count in Chinese', '千问 3 亿用户，阿里的大模型', 'qwen=千问'],
    ['a list number', 'OpenAI named Grok, 3. Kimi', 'grok=Grok'],
    ['a work of music', 'Anthropic named it after Opus 49 of the chatbot', 'claude-opus=Opus'],
    ['a share', 'Grok 30% faster, says xAI', 'grok=Grok'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toContain(expected);
  });
});
