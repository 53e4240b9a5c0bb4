import { rmsprop as declared } from "../../parts/optimizers/rmsprop.js";
import { movingAverage, implementOptimizer } from "./optimizer.js";

/** RMSProp (Hinton, 2012), as `tf.train.rmsprop`. */
export const rmsprop = implementOptimizer(declared, ({ decay, momentum, epsilon }) => ({
  update({ value, gradient, slots: [meanSquare = value, moment = value, mean], learningRate }) {
    const newMeanSquare = movingAverage(meanSquare, gradient.square(), decay);
    const newMean = mean && movingAverage(mean, gradient, decay);
    // tf.train takes epsilon away here, which makes a root of a negative number of a gradient that is constant.
    const variance = newMean ? newMeanSquare.sub(newMean.square()).relu() : newMeanSquare;
    const newMoment = moment.mul(momentum).add(gradient.mul(learningRate).div(variance.add(epsilon).sqrt()));
    const slots = [newMeanSquare, newMoment, ...(newMean ? [newMean] : [])];
    return { value: value.sub(newMoment), slots };
  },
}));
