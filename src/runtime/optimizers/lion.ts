import { lion as declared } from "../../parts/optimizers/lion.js";
import { movingAverage, implementOptimizer } from "./optimizer.js";

/**
 * Steps of one size, along the sign of a mean of the gradients (Chen and others, 2023, algorithm 2). Vectors and
 * scalars do not decay, as with adamW.
 */
export const lion = implementOptimizer(declared, ({ beta1, beta2, weightDecay }) => ({
  update({ value, gradient, slots: [m = value], learningRate }) {
    const sign = movingAverage(m, gradient, beta1).sign();
    const direction = value.rank < 2 ? sign : sign.add(value.mul(weightDecay));
    return {
      value: value.sub(direction.mul(learningRate)),
      slots: [movingAverage(m, gradient, beta2)],
    };
  },
}));
