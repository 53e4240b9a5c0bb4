import { defineHeadKind } from "./head-kind.js";

export const classHead = defineHeadKind({
  name: "class",
  doc: "One of `classes` classes. The pipeline ends in a logit for each.",
  sizes: { names: ["classes"], unknown: false, least: [2] },
  output: (sizes) => sizes,
  reads: "logits",
  target: { shape: () => [], values: "classes" },
  classes: ([classes]) => classes,
  loss: "crossEntropy",
  aliases: ["classes", "classification", "categorical", "category", "softmax"],
  example: "class[10]",
});
