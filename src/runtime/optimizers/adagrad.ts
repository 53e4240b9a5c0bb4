import { defaultEpsilon, type Optimizer } from "./optimizer.js";

export interface AdagradOptions {
  readonly learningRate?: number;
  readonly initialAccumulatorValue?: number;
}

/** Adagrad (Duchi, Hazan and Singer, 2011), as `tf.train.adagrad`. */
export function adagrad(options: AdagradOptions = {}): Optimizer {
  const { learningRate = 0.01, initialAccumulatorValue = 0.1 } = options;
  return {
    name: "adagrad",
    options: { learningRate, initialAccumulatorValue },
    learningRate,
    slots: [{ name: "accumulator", initial: initialAccumulatorValue }],
    update({ value, gradient, slots: [accumulator = value], learningRate }) {
      const sum = accumulator.add(gradient.square());
      const change = gradient.div(sum.add(defaultEpsilon).sqrt()).mul(learningRate);
      return { value: value.sub(change), slots: [sum] };
    },
  };
}
