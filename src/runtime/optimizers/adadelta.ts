import { adadelta as declared } from "../../parts/optimizers/adadelta.js";
import { movingAverage, implementOptimizer } from "./optimizer.js";

/**
 * Adadelta (Zeiler, 2012), as `tf.train.adadelta`, which scales by the mean square of the gradients before this
 * one where the paper takes this one in.
 */
export const adadelta = implementOptimizer(declared, ({ rho, epsilon }) => ({
  update({ value, gradient, slots: [gradients = value, updates = value], learningRate }) {
    const change = updates.add(epsilon).sqrt().div(gradients.add(epsilon).sqrt()).mul(gradient);
    return {
      value: value.sub(change.mul(learningRate)),
      slots: [movingAverage(gradients, gradient.square(), rho), movingAverage(updates, change.square(), rho)],
    };
  },
}));
