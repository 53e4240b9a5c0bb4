import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { number, option } from "../options.js";

export const masking = defineLayer({
  name: "masking",
  doc: "Makes recurrent layers skip time steps at which all values are `maskValue`.",
  traits: { role: "masking" },
  mask: "begins",
  input: anyRank(2),
  options: { maskValue: option(number(), { default: 0, doc: "the value that fills missing time steps" }) },
  aliases: ["Masking"],
  shape: ({ shape }) => shape,
  example: "masking",
  exampleInput: [24, 8],
});
