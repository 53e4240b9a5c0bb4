import { number, option } from "../../options/options.js";
import { defineOptimizer, epsilon, learningRate } from "./optimizer.js";

export const adadelta = defineOptimizer({
  name: "adadelta",
  doc: "Adapts the step size of each weight to its recent steps and gradients (Zeiler 2012), as `tf.train.adadelta`.",
  options: {
    learningRate: learningRate(0.001),
    rho: option(number({ min: 0, max: 1 }), { default: 0.95, doc: "decay of the means of squares" }),
    epsilon,
  },
  aliases: ["Adadelta", "adaDelta"],
  slots: () => ["accum_grad", "accum_var"],
});
