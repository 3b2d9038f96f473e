/** What an example says: features by number, each with how much of it there is, and whether the answer is yes. */
export interface Example {
  readonly features: readonly number[];
  readonly amounts: readonly number[];
  readonly holds: boolean;
  /** How much the example counts. */
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** Passes over all examples; three times as many change no word by a hundredth. */
const STEPS = 400;
/** First step in logits; it shrinks as the passes go on. */
const RATE = 0.1;
/** Adam's usual means of the gradient and of its square. */
const MEAN = 0.9;
const SQUARE = 0.999;
const EPSILON = 1e-8;

/**
 * Fits a logistic regression with a penalty on the squares of its weights, by Adam (Kingma and Ba, 2015) over all
 * examples at once, so that their order changes nothing.
 * @param features how many there are
 * @param penalty in logits: what a weight of 1 costs twice over
 */
export function fitLogistic(examples: readonly Example[], features: number, penalty: number): Fitted {
  const weights = new Float64Array(features + 1);
  const mean = new Float64Array(features + 1);
  const square = new Float64Array(features + 1);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, at) => (at === features ? 0 : penalty * weight));
    for (const example of examples) addGradient(example, weights, gradient);
    const rate = RATE * Math.sqrt(1 - step / (STEPS + 1));
    for (let at = 0; at <= features; at++) {
      const slope = gradient[at] as number;
      mean[at] = MEAN * (mean[at] as number) + (1 - MEAN) * slope;
      square[at] = SQUARE * (square[at] as number) + (1 - SQUARE) * slope * slope;
      const unbiased = (mean[at] as number) / (1 - MEAN ** step);
      const spread = Math.sqrt((square[at] as number) / (1 - SQUARE ** step));
      weights[at] = (weights[at] as number) - (rate * unbiased) / (spread + EPSILON);
    }
  }
  return { bias: weights[features] as number, weights: weights.subarray(0, features) };
}

function addGradient(example: Example, weights: Float64Array, gradient: Float64Array): void {
  const { features, amounts, holds, weight } = example;
  const last = weights.length - 1;
  let logit = weights[last] as number;
  for (let at = 0; at < features.length; at++)
    logit += (weights[features[at] as number] as number) * (amounts[at] as number);
  const error = weight * (1 / (1 + Math.exp(-logit)) - Number(holds));
  for (let at = 0; at < features.length; at++) {
    const feature = features[at] as number;
    gradient[feature] = (gradient[feature] as number) + error * (amounts[at] as number);
  }
  gradient[last] = (gradient[last] as number) + error;
}
