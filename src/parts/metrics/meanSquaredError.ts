import { defineMetric } from "./metric.js";

export const meanSquaredError = defineMetric({
  name: "meanSquaredError",
  doc: "The mean of (output - target)².",
  heads: ["number", "tensor"],
  better: "lower",
  options: {},
  aliases: ["mse", "MSE", "mean_squared_error", "MeanSquaredError", "rmse"],
});
