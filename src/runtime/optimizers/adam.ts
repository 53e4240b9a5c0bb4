import { defaultEpsilon, moments, movingAverage, type Optimizer } from "./optimizer.js";

export interface AdamOptions {
  readonly learningRate?: number;
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
}

/** Adam (Kingma and Ba, 2015), as `tf.train.adam`. */
export function adam(options: AdamOptions = {}): Optimizer {
  const { learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = defaultEpsilon } = options;
  return {
    name: "adam",
    options: { learningRate, beta1, beta2, epsilon },
    learningRate,
    slots: moments,
    update({ value, gradient, slots: [m = value, v = value], learningRate, step }) {
      const firstMoment = movingAverage(m, gradient, beta1);
      const secondMoment = movingAverage(v, gradient.square(), beta2);
      const unbiased = secondMoment.div(1 - beta2 ** step).sqrt();
      const change = firstMoment.div(unbiased.add(epsilon)).mul(-learningRate / (1 - beta1 ** step));
      return { value: value.add(change), slots: [firstMoment, secondMoment] };
    },
  };
}
