import { averageOption, averageLabel } from "./average.js";
import { defineMetric } from "./metric.js";

export const f1 = defineMetric({
  name: "f1",
  doc: "The harmonic mean of precision and recall.",
  heads: ["class", "mask", "binary", "multiLabel"],
  better: "higher",
  options: averageOption,
  aliases: ["F1", "f1Score", "F1Score", "f1_score"],
  label: averageLabel("f1"),
});
