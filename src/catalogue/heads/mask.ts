import { defineHeadKind } from "./head-kind.js";

export const mask = defineHeadKind({
  name: "mask",
  doc: "One of `classes` classes for each pixel. The pipeline ends in a map with a logit for each class.",
  sizes: { names: ["height", "width", "classes"], unknown: true, least: [1, 1, 2] },
  output: (sizes) => sizes,
  reads: "logits",
  target: { shape: (sizes) => sizes.slice(0, 2), values: "classes" },
  classes: ([, , classes]) => classes,
  loss: "crossEntropy",
  aliases: ["segmentation", "map"],
  example: "mask[64, 64, 3]",
});
