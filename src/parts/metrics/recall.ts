import { averageOption, averageLabel } from "./average.js";
import { defineMetric } from "./metric.js";

export const recall = defineMetric({
  name: "recall",
  doc: "Of the rows that have a label, the fraction for which it is predicted.",
  heads: ["class", "mask", "binary", "multiLabel"],
  better: "higher",
  options: averageOption,
  aliases: ["Recall", "sensitivity", "truePositiveRate"],
  label: averageLabel("recall"),
});
