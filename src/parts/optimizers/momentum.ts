import { flag, number, option } from "../../options/options.js";
import { defineOptimizer, learningRate } from "./optimizer.js";

export const momentum = defineOptimizer({
  name: "momentum",
  doc: "Gradient descent that keeps its direction (Polyak 1964), as `tf.train.momentum`.",
  options: {
    learningRate: learningRate(0.01),
    momentum: option(number({ min: 0, max: 1 }), {
      default: 0.9,
      doc: "fraction of the last step that is added to the next",
    }),
    useNesterov: option(flag, { default: false, doc: "looks ahead, as in Nesterov's method" }),
  },
  aliases: ["Momentum", "nesterov"],
  slots: () => ["momentum"],
});
