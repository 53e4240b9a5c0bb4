import { choice, either, number, option } from "../../options/options.js";
import { definePreparation } from "./preparation.js";

export const impute = definePreparation({
  name: "impute",
  doc: "Puts a value in place of a missing one: the training rows' mean or median, or a number.",
  options: {
    by: option(either(choice(["mean", "median"]), number()), { default: "mean", doc: "what replaces it" }),
  },
  unnamed: ["by"],
  example: "vector[2] = [flowers.length, flowers.width] -> impute(median)",
  aliases: ["SimpleImputer", "fillna", "fillMissing"],
  learns: "numbers",
  fills: true,
  shape: (shape) => shape,
  numbers: ({ by }) => (Number.isInteger(by) ? "kept" : undefined),
  planned: true,
});
