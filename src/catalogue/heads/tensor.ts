import { defineHeadKind } from "./head-kind.js";

export const tensor = defineHeadKind({
  name: "tensor",
  doc: "An array of numbers, such as a picture to be reconstructed. The pipeline ends in the values themselves.",
  sizes: { names: [], open: true, unknown: true },
  output: (sizes) => sizes,
  reads: "values",
  target: { shape: (sizes) => sizes, values: "numbers" },
  loss: "meanSquaredError",
  aliases: ["array", "reconstruction", "image"],
  example: "tensor[28, 28, 1]",
});
