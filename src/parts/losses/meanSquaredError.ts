import { defineLoss } from "./loss.js";

export const meanSquaredError = defineLoss({
  name: "meanSquaredError",
  doc: "The mean of (output - target)².",
  heads: ["number", "tensor"],
  logits: false,
  options: {},
  aliases: ["mse", "MSE", "MSELoss", "mseLoss", "mean_squared_error", "MeanSquaredError", "l2"],
});
