import { expect, test } from 'vitest';
import { leadOf } from '../../../lib/card/lead';

const LONG =
  'What is said after it fills two lines more and would push the voices out of the card before they are seen.';

test('the first sentence says what it is, the others wait', () => {
  const first =
    'A way to make a model larger without using all of it at every step, by choosing among experts.';
  const { lead, rest } = leadOf(`${first} ${LONG} ${LONG}`, 'en');
  expect(lead).toBe(first);
  expect(lead + rest).toBe(`${first} ${LONG} ${LONG}`);
});

test('a first sentence too short to tell anything takes the next with it', () => {
  const { lead } = leadOf(`A chip. ${LONG} ${LONG} ${LONG}`, 'en');
  expect(lead).toBe(`A chip. ${LONG}`);
});

test('a stop inside a name or a number ends nothing', () => {
  const first =
    'The family of models that Z.ai and GPT-4.5 belong to, e.g. those that are named in this very sentence.';
  expect(leadOf(`${first} ${LONG} ${LONG}`, 'en').lead).toBe(first);
});

test('little is not folded away', () => {
  const text = `${LONG} That is all.`;
  expect(leadOf(text, 'en')).toEqual({ lead: text, rest: '' });
});

test('Chinese sentences end in their own stop', () => {
  const first = '一种把模型做大、却不必每一步都动用全部参数的办法：由路由器为每个词元挑选其中几个专家。';
  const more =
    '参数总量可以很大，每一步真正动用的却只是一小部分，训练也因此更难稳定，负载也要时时均衡，不然几个专家就会闲置。';
  expect(leadOf(first + more, 'zh-Hans')).toEqual({ lead: first, rest: more });
});
