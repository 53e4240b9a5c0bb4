import { adam, type AdamOptions } from "./adam.js";
import type { Optimizer } from "./optimizer.js";

export interface AdamWOptions extends AdamOptions {
  /** The share of each weight, times the learning rate, that a step takes away. */
  readonly weightDecay?: number;
}

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019): weights shrink by learningRate · weightDecay
 * besides Adam's own step. Vectors and scalars (biases, the scales and shifts of normalizations) do not decay.
 */
export function adamW({ weightDecay = 0.01, ...options }: AdamWOptions = {}): Optimizer {
  const base = adam(options);
  const { learningRate = base.learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 } = options;
  return {
    ...base,
    name: "adamW",
    options: { learningRate, beta1, beta2, epsilon, weightDecay },
    update(from) {
      const { value, slots } = base.update(from);
      if (from.value.rank < 2) return { value, slots };
      return { value: value.sub(from.value.mul(from.learningRate * weightDecay)), slots };
    },
  };
}
