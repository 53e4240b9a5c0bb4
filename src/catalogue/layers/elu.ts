import { traitsOf } from "../activations.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";

export const elu = defineLayer({
  name: "elu",
  doc: "For each value x: x, and exp(x) - 1 below 0.",
  traits: { role: "activation", ...traitsOf("elu") },
  mask: "carries",
  input: anyRank(1),
  options: {},
  aliases: ["ELU"],
  shape: ({ shape }) => shape,
  example: "elu",
});
