import { adam as declared } from "../../parts/optimizers/adam.js";
import { movingAverage, implementOptimizer } from "./optimizer.js";

/** Adam (Kingma and Ba, 2015), as `tf.train.adam`. */
export const adam = implementOptimizer(declared, ({ beta1, beta2, epsilon }) => ({
  update({ value, gradient, slots: [m = value, v = value], learningRate, step }) {
    const firstMoment = movingAverage(m, gradient, beta1);
    const secondMoment = movingAverage(v, gradient.square(), beta2);
    const unbiased = secondMoment.div(1 - beta2 ** step).sqrt();
    const change = firstMoment.div(unbiased.add(epsilon)).mul(-learningRate / (1 - beta1 ** step));
    return { value: value.add(change), slots: [firstMoment, secondMoment] };
  },
}));
