import { shapeText, sizeOf } from "../../shape/shape.js";
import { integer, option } from "../../options/options.js";
import { blameInput, definePreparation } from "./preparation.js";

export const oneHot = definePreparation({
  name: "oneHot",
  doc: "A class becomes `classes` values: 1 at its position, 0 elsewhere. Strings are numbered by the training rows.",
  options: { classes: option(integer({ min: 2 }), { doc: "how many classes there are" }) },
  unnamed: ["classes"],
  example: "vector[3] = flowers.colour -> oneHot(3)",
  aliases: ["one_hot", "OneHotEncoder", "CategoryEncoding", "to_categorical"],
  learns: "texts",
  takes: "either",
  shape: (shape, { classes }) =>
    sizeOf(shape) === 1
      ? [classes]
      : blameInput(`takes one class per row, and these are ${shapeText(shape)}`),
  numbers: () => 2,
  planned: false,
});
