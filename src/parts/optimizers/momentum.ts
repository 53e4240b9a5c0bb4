import { flag, number, option } from "../../options/options.js";
import { defineOptimizer, learningRate } from "./optimizer.js";

export const momentum = defineOptimizer({
  name: "momentum",
  doc: "Gradient descent that keeps its direction (Polyak 1964), as `tf.train.momentum`.",
  options: {
    learningRate: learningRate(0.01),
    momentum: option(number({ min: 0, max: 1 }), {
      default: 0.9,
      doc: "share of the last step that goes on",
    }),
    useNesterov: option(flag, { default: false, doc: "looks ahead, as Nesterov's method" }),
  },
  aliases: ["Momentum", "nesterov"],
  slots: () => ["momentum"],
});
