import { defaultEpsilon, movingAverage, type Optimizer } from "./optimizer.js";

export interface AdadeltaOptions {
  readonly learningRate?: number;
  readonly rho?: number;
  readonly epsilon?: number;
}

/**
 * Adadelta (Zeiler, 2012), as `tf.train.adadelta`, which scales by the mean square of the gradients before this
 * one where the paper takes this one in.
 */
export function adadelta(options: AdadeltaOptions = {}): Optimizer {
  const { learningRate = 0.001, rho = 0.95, epsilon = defaultEpsilon } = options;
  return {
    name: "adadelta",
    options: { learningRate, rho, epsilon },
    learningRate,
    slots: [
      { name: "accum_grad", initial: 0 },
      { name: "accum_var", initial: 0 },
    ],
    update({ value, gradient, slots: [gradients = value, updates = value], learningRate }) {
      const change = updates.add(epsilon).sqrt().div(gradients.add(epsilon).sqrt()).mul(gradient);
      return {
        value: value.sub(change.mul(learningRate)),
        slots: [
          movingAverage(gradients, gradient.square(), rho),
          movingAverage(updates, change.square(), rho),
        ],
      };
    },
  };
}
