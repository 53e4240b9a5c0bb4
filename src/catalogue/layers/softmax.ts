import { traitsOf } from "../activations.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";

export const softmax = defineLayer({
  name: "softmax",
  doc: "exp(x), divided by its sum over the last axis: positive values that add up to 1.",
  traits: { role: "activation", ...traitsOf("softmax") },
  mask: "carries",
  input: anyRank(1),
  options: {},
  aliases: ["Softmax"],
  shape: ({ shape }) => shape,
  example: "softmax",
});
