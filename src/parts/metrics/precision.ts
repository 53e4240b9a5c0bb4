import { averageOption, averageLabel } from "./average.js";
import { defineMetric } from "./metric.js";

export const precision = defineMetric({
  name: "precision",
  doc: "Of the rows for which a label is predicted, the fraction that has it.",
  heads: ["class", "mask", "binary", "multiLabel"],
  better: "higher",
  options: averageOption,
  aliases: ["Precision", "positivePredictiveValue"],
  label: averageLabel("precision"),
});
