import { defineMetric } from "./metric.js";

export const meanAbsoluteError = defineMetric({
  name: "meanAbsoluteError",
  doc: "The mean of |output - target|, in the target's own unit.",
  heads: ["number", "tensor"],
  better: "lower",
  options: {},
  aliases: ["mae", "MAE", "mean_absolute_error", "MeanAbsoluteError"],
});
