import { defineLoss } from "./loss.js";

export const binaryCrossEntropy = defineLoss({
  name: "binaryCrossEntropy",
  doc: "Sigmoid cross entropy of logits and labels of 0 or 1, each by itself.",
  heads: ["binary", "multiLabel"],
  logits: true,
  options: {},
  aliases: [
    "BCELoss",
    "BCEWithLogitsLoss",
    "bce",
    "binaryCrossentropy",
    "binary_crossentropy",
    "BinaryCrossentropy",
    "binary_cross_entropy",
    "sigmoidCrossEntropy",
  ],
});
