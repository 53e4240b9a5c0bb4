import { beta1, beta2, defineOptimizer, epsilon, learningRate, moments, weightDecay } from "./optimizer.js";

export const adamW = defineOptimizer({
  name: "adamW",
  doc: "Adam with decoupled weight decay (Loshchilov and Hutter 2019).",
  options: {
    learningRate: learningRate(0.001),
    beta1,
    beta2: beta2(),
    epsilon,
    weightDecay: weightDecay(0.01),
  },
  aliases: ["AdamW", "adamw"],
  slots: moments,
});
