import { defineMetric } from "./metric.js";

export const accuracy = defineMetric({
  name: "accuracy",
  doc: "The fraction of correct predictions: of classes, of pixels of a mask, or of single labels.",
  heads: ["class", "mask", "binary", "multiLabel"],
  better: "higher",
  options: {},
  aliases: ["acc", "Accuracy", "categoricalAccuracy", "binaryAccuracy", "sparse_categorical_accuracy"],
});
