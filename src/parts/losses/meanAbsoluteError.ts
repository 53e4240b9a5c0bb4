import { defineLoss } from "./loss.js";

export const meanAbsoluteError = defineLoss({
  name: "meanAbsoluteError",
  doc: "The mean of |output - target|, in which outliers count less than in the mean squared error.",
  heads: ["number", "tensor"],
  logits: false,
  options: {},
  aliases: ["mae", "MAE", "L1Loss", "l1", "mean_absolute_error", "MeanAbsoluteError", "absoluteDifference"],
});
