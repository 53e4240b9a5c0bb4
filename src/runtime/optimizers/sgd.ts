import type { Optimizer } from "./optimizer.js";

/** Stochastic gradient descent, as `tf.train.sgd`. */
export function sgd({ learningRate = 0.01 }: { readonly learningRate?: number } = {}): Optimizer {
  return {
    name: "sgd",
    options: { learningRate },
    learningRate,
    slots: [],
    update: ({ value, gradient, learningRate }) => ({
      value: value.sub(gradient.mul(learningRate)),
      slots: [],
    }),
  };
}
