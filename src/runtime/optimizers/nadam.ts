import { nadam as declared } from "../../parts/optimizers/nadam.js";
import { movingAverage, implementOptimizer } from "./optimizer.js";

/** Adam with Nesterov's momentum (Dozat, 2016), as in Keras: the momentum rises from half of `beta1` towards it. */
export const nadam = implementOptimizer(declared, ({ beta1, beta2, epsilon }) => ({
  update({ value, gradient, slots: [m = value, v = value], learningRate, step }) {
    const firstMoment = movingAverage(m, gradient, beta1);
    const secondMoment = movingAverage(v, gradient.square(), beta2);
    const product = momentumProduct(beta1, step);
    const now = momentumAt(beta1, step);
    const next = momentumAt(beta1, step + 1);
    const ahead = firstMoment.mul(next / (1 - product * next)).add(gradient.mul((1 - now) / (1 - product)));
    const unbiased = secondMoment.div(1 - beta2 ** step).sqrt();
    return {
      value: value.sub(ahead.div(unbiased.add(epsilon)).mul(learningRate)),
      slots: [firstMoment, secondMoment],
    };
  },
}));

/** beta1 · (1 - 0.96^(0.004 t) / 2) */
function momentumAt(beta1: number, step: number): number {
  return beta1 * (1 - 0.5 * 0.96 ** (0.004 * step));
}

/** The product of all momenta up to `step`. After some hundred steps it is too small to matter beside 1. */
function momentumProduct(beta1: number, step: number): number {
  let product = 1;
  for (let i = 1; i <= step && product > 1e-20; i++) product *= momentumAt(beta1, i);
  return product;
}
