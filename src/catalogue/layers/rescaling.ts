import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { number, option } from "../options.js";

export const rescaling = defineLayer({
  name: "rescaling",
  doc: "For each value x: scale · x + offset.",
  traits: { role: "scaling" },
  input: anyRank(1),
  options: {
    scale: option(number(), { doc: "factor on each value" }),
    offset: option(number(), { default: 0, doc: "what is added after" }),
  },
  unnamed: ["scale", "offset"],
  aliases: ["Rescaling"],
  shape: ({ shape }) => shape,
  example: "rescaling(2, -1)",
});
