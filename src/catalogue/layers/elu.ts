import { traitsOf } from "../activations.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { number, option } from "../options.js";

export const elu = defineLayer({
  name: "elu",
  doc: "For each value x: x, and alpha · (exp(x) - 1) below 0.",
  traits: { role: "activation", ...traitsOf("elu") },
  mask: "carries",
  input: anyRank(1),
  options: { alpha: option(number(), { default: 1, doc: "what values below 0 come close to, negated" }) },
  aliases: ["ELU"],
  shape: ({ shape }) => shape,
  example: "elu",
});
