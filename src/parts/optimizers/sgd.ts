import { defineOptimizer, learningRate } from "./optimizer.js";

export const sgd = defineOptimizer({
  name: "sgd",
  doc: "Stochastic gradient descent, as `tf.train.sgd`.",
  options: { learningRate: learningRate(0.01) },
  aliases: ["SGD", "gradientDescent"],
  slots: () => [],
});
