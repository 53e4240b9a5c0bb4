import { number, option } from "../../options/options.js";
import { beta1, defineOptimizer, learningRate, weightDecay } from "./optimizer.js";

export const lion = defineOptimizer({
  name: "lion",
  doc: "Steps of one size in the direction of the gradients' sign (Chen and others 2023).",
  options: {
    learningRate: learningRate(0.0001),
    beta1,
    beta2: option(number({ min: 0, max: 1 }), { default: 0.99, doc: "decay of the mean that is kept" }),
    weightDecay: weightDecay(0),
  },
  aliases: ["Lion"],
  slots: () => ["m"],
});
