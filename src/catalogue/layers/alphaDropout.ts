import { rate } from "../common.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { option } from "../options.js";

export const alphaDropout = defineLayer({
  name: "alphaDropout",
  doc: "Dropout that keeps mean and variance, for networks of `selu`.",
  traits: { role: "regularization" },
  mask: "carries",
  input: anyRank(1),
  options: { rate: option(rate, { doc: "fraction of the values to drop" }) },
  aliases: ["AlphaDropout"],
  shape: ({ shape }) => shape,
  example: "alphaDropout(0.1)",
});
