import type { Optimizer } from "./optimizer.js";

export interface MomentumOptions {
  readonly learningRate?: number;
  readonly momentum?: number;
  readonly useNesterov?: boolean;
}

/** Gradient descent with momentum (Polyak, 1964), or Nesterov's, as `tf.train.momentum`. */
export function momentum(options: MomentumOptions = {}): Optimizer {
  const { learningRate = 0.01, momentum = 0.9, useNesterov = false } = options;
  return {
    name: "momentum",
    options: { learningRate, momentum, useNesterov },
    learningRate,
    slots: [{ name: "momentum", initial: 0 }],
    update({ value, gradient, slots: [accumulation = value], learningRate }) {
      const velocity = accumulation.mul(momentum).add(gradient);
      const direction = useNesterov ? gradient.add(velocity.mul(momentum)) : velocity;
      return { value: value.sub(direction.mul(learningRate)), slots: [velocity] };
    },
  };
}
