import { expect, test } from 'vitest';
import { isLater, type Version, versionIn } from '../../../lib/knowledge/version';

test.each([
  ['Qwen 3.8 Max', '', [3, 8]],
  ['Qwen3-Max', '', [3]],
  ['DeepSeek-R1-0528', 'r', [1]],
  ['Kimi K2.5', 'k', [2, 5]],
  ['o5-mini', 'o', [5]],
  ['Claude 4.5 Opus', '', [4, 5]],
  ['GPT-5.3-Codex', '', [5, 3]],
  ['Llama 3 70B', '', [3]],
  ['GPT-4o', '', [4]],
])('%s', (name, letter, parts) => {
  expect(versionIn(name)).toEqual({ letter, parts });
});

test.each(['Gemini', 'Llama 70B', 'Mixtral 8x7B', 'Falcon 1.5T', '2026'])('%s has no version', (name) => {
  expect(versionIn(name)).toBeUndefined();
});

test.each([
  ['Qwen 3.8', 'Qwen 3', true],
  ['Qwen 3.10', 'Qwen 3.9', true],
  ['Qwen 3.0', 'Qwen 3', false],
  ['Qwen 2.5', 'Qwen 3', false],
  ['DeepSeek-V4', 'DeepSeek-R1', false],
])('%s later than %s: %s', (one, other, expected) => {
  expect(isLater(versionIn(one) as Version, versionIn(other) as Version)).toBe(expected);
});
