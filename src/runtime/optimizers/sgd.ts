import { sgd as declared } from "../../parts/optimizers/sgd.js";
import { implementOptimizer } from "./optimizer.js";

/** Stochastic gradient descent, as `tf.train.sgd`. */
export const sgd = implementOptimizer(declared, () => ({
  update: ({ value, gradient, learningRate }) => ({
    value: value.sub(gradient.mul(learningRate)),
    slots: [],
  }),
}));
