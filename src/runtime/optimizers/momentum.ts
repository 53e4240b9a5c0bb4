import { momentum as declared } from "../../parts/optimizers/momentum.js";
import { implementOptimizer } from "./optimizer.js";

/** Gradient descent with momentum (Polyak, 1964), or Nesterov's, as `tf.train.momentum`. */
export const momentum = implementOptimizer(declared, ({ momentum, useNesterov }) => ({
  update({ value, gradient, slots: [accumulation = value], learningRate }) {
    const velocity = accumulation.mul(momentum).add(gradient);
    const direction = useNesterov ? gradient.add(velocity.mul(momentum)) : velocity;
    return { value: value.sub(direction.mul(learningRate)), slots: [velocity] };
  },
}));
