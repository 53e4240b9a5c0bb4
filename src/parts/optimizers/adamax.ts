import { number, option } from "../../options/options.js";
import { beta1, beta2, defineOptimizer, epsilon, learningRate, moments } from "./optimizer.js";

export const adamax = defineOptimizer({
  name: "adamax",
  doc: "Adam with the largest gradient in place of the mean square, as `tf.train.adamax`.",
  options: {
    learningRate: learningRate(0.002),
    beta1,
    beta2: beta2("largest gradient"),
    epsilon,
    decay: option(number({ min: 0 }), {
      default: 0,
      doc: "the learning rate is divided by 1 + decay · steps done",
    }),
  },
  aliases: ["Adamax", "adaMax"],
  slots: moments,
});
