import { definePreparation } from "./preparation.js";

export const logScale = definePreparation({
  name: "logScale",
  doc: "log(1 + x) of what is above 0, and -log(1 - x) of what is below: large values come closer.",
  options: {},
  example: "vector[2] = [flowers.length, flowers.width] -> logScale",
  aliases: ["log1p"],
  shape: (shape) => shape,
  planned: false,
});
