import { adamW as declared } from "../../parts/optimizers/adamW.js";
import { adam } from "./adam.js";
import { implementOptimizer } from "./optimizer.js";

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019): weights shrink by learningRate · weightDecay
 * besides Adam's own step. Vectors and scalars (biases, the scales and shifts of normalizations) do not decay.
 */
export const adamW = implementOptimizer(declared, ({ weightDecay, ...options }) => {
  const base = adam(options);
  return {
    update(from) {
      const { value, slots } = base.update(from);
      if (from.value.rank < 2) return { value, slots };
      return { value: value.sub(from.value.mul(from.learningRate * weightDecay)), slots };
    },
  };
});
