import { beta1, beta2, defineOptimizer, epsilon, learningRate, moments } from "./optimizer.js";

export const adam = defineOptimizer({
  name: "adam",
  doc: "Adapts the step size of each weight (Kingma and Ba 2015), as `tf.train.adam`.",
  options: { learningRate: learningRate(0.001), beta1, beta2: beta2(), epsilon },
  aliases: ["Adam"],
  slots: moments,
});
