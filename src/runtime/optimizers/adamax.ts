import { adamax as declared } from "../../parts/optimizers/adamax.js";
import { movingAverage, implementOptimizer } from "./optimizer.js";

/** Adamax, Adam with the infinity norm (Kingma and Ba, 2015), as `tf.train.adamax`. */
export const adamax = implementOptimizer(declared, ({ beta1, beta2, epsilon, decay }) => ({
  update({ value, gradient, slots: [m = value, v = value], learningRate, step }) {
    const firstMoment = movingAverage(m, gradient, beta1);
    const norm = v.mul(beta2).maximum(gradient.abs());
    const rate = learningRate / (1 + decay * (step - 1)) / (1 - beta1 ** step);
    return {
      value: value.sub(firstMoment.div(norm.add(epsilon)).mul(rate)),
      slots: [firstMoment, norm],
    };
  },
}));
