import { traitsOf } from "../activations.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { number, option } from "../options.js";

export const relu = defineLayer({
  name: "relu",
  doc: "For each value x: max(x, 0).",
  traits: { role: "activation", ...traitsOf("relu") },
  mask: "carries",
  input: anyRank(1),
  options: {
    maxValue: option(number({ min: 0, open: true }), { optional: true, doc: "largest output value" }),
  },
  unnamed: [],
  aliases: ["ReLU", "reLU", "Relu", "rectifier"],
  shape: ({ shape }) => shape,
  example: "relu",
});
