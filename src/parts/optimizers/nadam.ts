import { beta1, beta2, defineOptimizer, epsilon, learningRate, moments } from "./optimizer.js";

export const nadam = defineOptimizer({
  name: "nadam",
  doc: "Adam with Nesterov's look-ahead (Dozat 2016).",
  options: { learningRate: learningRate(0.001), beta1, beta2: beta2(), epsilon },
  aliases: ["Nadam", "NAdam"],
  slots: moments,
});
