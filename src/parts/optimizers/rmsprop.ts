import { flag, number, option } from "../../options/options.js";
import { defineOptimizer, epsilon, learningRate } from "./optimizer.js";

export const rmsprop = defineOptimizer({
  name: "rmsprop",
  doc: "Steps divided by the size of recent gradients (Hinton 2012), as `tf.train.rmsprop`.",
  options: {
    learningRate: learningRate(0.001),
    decay: option(number({ min: 0, max: 1 }), {
      default: 0.9,
      doc: "decay of the mean of squared gradients",
    }),
    momentum: option(number({ min: 0, max: 1 }), {
      default: 0,
      doc: "fraction of the last step that is added to the next",
    }),
    epsilon,
    centered: option(flag, {
      default: false,
      doc: "divides by the gradients' standard deviation instead of their root mean square",
    }),
  },
  aliases: ["RMSprop", "RMSProp", "rmsProp"],
  slots: ({ centered }) => ["rms", "momentum", ...(centered ? ["mg"] : [])],
});
