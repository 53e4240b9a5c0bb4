import { fits, misfit, number, option } from "../../options/options.js";
import type { OptionType } from "../../options/options.js";
import { definePreparation } from "./preparation.js";

const divisor: OptionType<number> = {
  ...number(),
  expects: "a number other than 0",
  read: (value) => {
    const reading = number().read(value);
    if (!reading.ok) return reading;
    return reading.value === 0 ? misfit(value, "nothing can be divided by 0", "255") : fits(reading.value);
  },
};

export const rescale = definePreparation({
  name: "rescale",
  doc: "Divides each value: `rescale(255)` brings bytes into 0 … 1.",
  options: { by: option(divisor, { doc: "the divisor" }) },
  unnamed: ["by"],
  example: "image[28, 28, 1] = pictures.image -> rescale(255)",
  aliases: ["Rescaling", "scale", "normalize", "ToTensor"],
  shape: (shape) => shape,
  planned: false,
});
