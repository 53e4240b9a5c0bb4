import { number, option } from "../../options/options.js";
import { defineOptimizer, learningRate } from "./optimizer.js";

export const adagrad = defineOptimizer({
  name: "adagrad",
  doc: "Smaller steps for weights that moved much (Duchi, Hazan and Singer 2011), as `tf.train.adagrad`.",
  options: {
    learningRate: learningRate(0.01),
    initialAccumulatorValue: option(number({ min: 0, open: true }), {
      default: 0.1,
      doc: "initial value of the sums of squared gradients",
    }),
  },
  aliases: ["Adagrad", "adaGrad"],
  slots: ({ initialAccumulatorValue: initial }) => [{ name: "accumulator", initial }],
});
