import { fits, misfit, text } from "../../options/options.js";
import type { OptionType } from "../../options/options.js";

/** One character that cannot be part of a cell's quotes or a line's end. */
export const separator: OptionType<string> = {
  ...text,
  expects: "one character in quotes",
  read: (value) => {
    const reading = text.read(value);
    if (!reading.ok) return reading;
    const fine = [...reading.value].length === 1 && !/["\r\n]/.test(reading.value);
    return fine
      ? fits(reading.value)
      : misfit(value, "a separator is one character, not a quote or a line end");
  },
};
