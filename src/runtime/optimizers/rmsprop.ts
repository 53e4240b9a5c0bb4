import { defaultEpsilon, movingAverage, type Optimizer } from "./optimizer.js";

export interface RMSPropOptions {
  readonly learningRate?: number;
  readonly decay?: number;
  readonly momentum?: number;
  readonly epsilon?: number;
  /** Whether to divide by the deviation of the gradient rather than by its root mean square. */
  readonly centered?: boolean;
}

/** RMSProp (Hinton, 2012), as `tf.train.rmsprop`. */
export function rmsprop(options: RMSPropOptions = {}): Optimizer {
  const {
    learningRate = 0.001,
    decay = 0.9,
    momentum = 0,
    epsilon = defaultEpsilon,
    centered = false,
  } = options;
  return {
    name: "rmsprop",
    options: { learningRate, decay, momentum, epsilon, centered },
    learningRate,
    slots: ["rms", "momentum", ...(centered ? ["mg"] : [])].map((name) => ({ name, initial: 0 })),
    update({ value, gradient, slots: [meanSquare = value, moment = value, mean], learningRate }) {
      const newMeanSquare = movingAverage(meanSquare, gradient.square(), decay);
      const newMean = mean && movingAverage(mean, gradient, decay);
      // tf.train takes epsilon away here, which makes a root of a negative number of a gradient that is constant.
      const variance = newMean ? newMeanSquare.sub(newMean.square()).relu() : newMeanSquare;
      const newMoment = moment
        .mul(momentum)
        .add(gradient.mul(learningRate).div(variance.add(epsilon).sqrt()));
      const slots = [newMeanSquare, newMoment, ...(newMean ? [newMean] : [])];
      return { value: value.sub(newMoment), slots };
    },
  };
}
