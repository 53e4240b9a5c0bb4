import { defaultEpsilon, moments, movingAverage, type Optimizer } from "./optimizer.js";

export interface AdamaxOptions {
  readonly learningRate?: number;
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
  /** The learning rate is divided by 1 + decay · steps done. */
  readonly decay?: number;
}

/** Adamax, Adam with the infinity norm (Kingma and Ba, 2015), as `tf.train.adamax`. */
export function adamax(options: AdamaxOptions = {}): Optimizer {
  const { learningRate = 0.002, beta1 = 0.9, beta2 = 0.999, epsilon = defaultEpsilon, decay = 0 } = options;
  return {
    name: "adamax",
    options: { learningRate, beta1, beta2, epsilon, decay },
    learningRate,
    slots: moments,
    update({ value, gradient, slots: [m = value, v = value], learningRate, step }) {
      const firstMoment = movingAverage(m, gradient, beta1);
      const norm = v.mul(beta2).maximum(gradient.abs());
      const rate = learningRate / (1 + decay * (step - 1)) / (1 - beta1 ** step);
      return {
        value: value.sub(firstMoment.div(norm.add(epsilon)).mul(rate)),
        slots: [firstMoment, norm],
      };
    },
  };
}
