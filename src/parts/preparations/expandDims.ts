import { definePreparation } from "./preparation.js";

export const expandDims = definePreparation({
  name: "expandDims",
  doc: "Adds an axis of size 1 at the end: [height, width] becomes [height, width, 1].",
  options: {},
  example: "image[28, 28, 1] = pictures.image -> expandDims",
  aliases: ["expand_dims", "unsqueeze", "ExpandDims"],
  shape: (shape) => [...shape, 1],
  numbers: () => "kept",
  planned: false,
});
