import { defineHeadKind } from "./head-kind.js";

export const number = defineHeadKind({
  name: "number",
  doc: "A number, or `values` numbers. The pipeline ends in the values themselves.",
  sizes: { names: ["values"], optional: true, unknown: false },
  output: ([values = 1]) => [values],
  reads: "values",
  target: { shape: (sizes) => sizes, values: "numbers" },
  loss: "meanSquaredError",
  aliases: ["regression", "value", "real", "float", "scalar"],
  example: "number",
});
