import { describe, expect, it } from 'vitest';
import { type Example, fitLogistic } from '../../tools/sense/logistic';

const example = (feature: number, holds: boolean): Example => ({
  features: [feature],
  amounts: [1],
  holds,
  weight: 1,
});
const times = (count: number, each: Example) => Array.from({ length: count }, () => each);

describe('a logistic regression', () => {
  it('finds the odds where a weight costs next to nothing', () => {
    const examples = [
      ...times(30, example(0, true)),
      ...times(10, example(0, false)),
      ...times(10, example(1, true)),
      ...times(30, example(1, false)),
    ];
    const { bias, weights } = fitLogistic(examples, 2, 1e-3);
    expect((weights[0] as number) + bias).toBeCloseTo(Math.log(3), 1);
    expect((weights[1] as number) + bias).toBeCloseTo(-Math.log(3), 1);
  });
  it('keeps a weight small where little speaks for it', () => {
    const few = fitLogistic([example(0, true), example(1, false)], 2, 2).weights[0] as number;
    const many = fitLogistic([...times(50, example(0, true)), ...times(50, example(1, false))], 2, 2)
      .weights[0];
    expect(few).toBeGreaterThan(0);
    expect(many).toBeGreaterThan(3 * few);
  });
});
