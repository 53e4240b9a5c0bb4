import { defineMetric } from "./metric.js";

export const rSquared = defineMetric({
  name: "rSquared",
  doc: "1 - Σ error² / Σ (target - mean)²: 1 is perfect, 0 as good as always predicting the mean.",
  heads: ["number"],
  better: "higher",
  options: {},
  aliases: ["r2", "R2", "R2Score", "r2_score"],
});
