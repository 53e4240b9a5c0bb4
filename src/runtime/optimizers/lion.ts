import { movingAverage, type Optimizer } from "./optimizer.js";

export interface LionOptions {
  readonly learningRate?: number;
  readonly beta1?: number;
  readonly beta2?: number;
  /** The share of each weight, times the learning rate, that a step takes away. */
  readonly weightDecay?: number;
}

/**
 * Steps of one size, along the sign of a mean of the gradients (Chen and others, 2023, algorithm 2). Vectors and
 * scalars do not decay, as with adamW.
 */
export function lion(options: LionOptions = {}): Optimizer {
  const { learningRate = 0.0001, beta1 = 0.9, beta2 = 0.99, weightDecay = 0 } = options;
  return {
    name: "lion",
    options: { learningRate, beta1, beta2, weightDecay },
    learningRate,
    slots: [{ name: "m", initial: 0 }],
    update({ value, gradient, slots: [m = value], learningRate }) {
      const sign = movingAverage(m, gradient, beta1).sign();
      const direction = value.rank < 2 ? sign : sign.add(value.mul(weightDecay));
      return {
        value: value.sub(direction.mul(learningRate)),
        slots: [movingAverage(m, gradient, beta2)],
      };
    },
  };
}
