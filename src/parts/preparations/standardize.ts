import { definePreparation } from "./preparation.js";

export const standardize = definePreparation({
  name: "standardize",
  doc: "(value - mean) / standard deviation, both of the training rows, for each position of the last axis.",
  options: {},
  example: "vector[2] = [flowers.length, flowers.width] -> standardize",
  aliases: ["Normalization", "StandardScaler", "zscore", "Standardize"],
  learns: "numbers",
  shape: (shape) => shape,
  planned: false,
});
