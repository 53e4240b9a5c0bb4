import { defineHeadKind } from "./head-kind.js";

export const binary = defineHeadKind({
  name: "binary",
  doc: "Yes or no. The pipeline ends in one logit.",
  sizes: { names: [], unknown: false },
  output: () => [1],
  reads: "logits",
  target: { shape: () => [], values: "flags" },
  loss: "binaryCrossEntropy",
  aliases: ["boolean", "bool", "flag", "sigmoid"],
  example: "binary",
});
