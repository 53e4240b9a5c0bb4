import { integer, option } from "../../options/options.js";
import { blameInput, definePreparation } from "./preparation.js";

export const fit = definePreparation({
  name: "fit",
  doc: "Makes the first axis `size` long: cuts what is beyond, and fills up with zeros.",
  options: { size: option(integer({ min: 1 }), { doc: "the length" }) },
  unnamed: ["size"],
  example: "audio[8000] = wav(flowers.sound) -> fit(8000)",
  aliases: ["pad", "padSequences", "pad_sequences", "crop", "truncate"],
  shape: (shape, { size }) =>
    shape.length === 0
      ? blameInput("takes values with a length, and this is a single number")
      : [size, ...shape.slice(1)],
  numbers: () => "kept",
  planned: true,
});
