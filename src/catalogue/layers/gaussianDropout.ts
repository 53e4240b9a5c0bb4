import { rate } from "../common.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { option } from "../options.js";

export const gaussianDropout = defineLayer({
  name: "gaussianDropout",
  doc: "While training, multiplies each value by a random number around 1.",
  traits: { role: "regularization" },
  mask: "carries",
  input: anyRank(1),
  options: {
    rate: option(rate, { doc: "as the rate of `dropout`: the standard deviation is √(rate / (1 - rate))" }),
  },
  aliases: ["GaussianDropout"],
  shape: ({ shape }) => shape,
  example: "gaussianDropout(0.3)",
});
