import { defineMetric } from "./metric.js";

export const averagePrecision = defineMetric({
  name: "averagePrecision",
  doc: "The area under the curve of precision over recall, for rare labels; averaged over the labels.",
  heads: ["class", "binary", "multiLabel"],
  better: "higher",
  options: {},
  aliases: ["average_precision", "AveragePrecision", "prAuc", "mAP", "average_precision_score"],
});
