import { defineHeadKind } from "./head-kind.js";

export const multiLabel = defineHeadKind({
  name: "multiLabel",
  doc: "Yes or no for each of `labels` labels, any number of which may hold. The pipeline ends in a logit for each.",
  sizes: { names: ["labels"], unknown: false },
  output: (sizes) => sizes,
  reads: "logits",
  target: { shape: (sizes) => sizes, values: "flags" },
  loss: "binaryCrossEntropy",
  aliases: ["multilabel", "labels", "tags"],
  example: "multiLabel[5]",
});
