import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { number, option } from "../options.js";

export const gaussianNoise = defineLayer({
  name: "gaussianNoise",
  doc: "While training, adds random numbers around 0.",
  traits: { role: "regularization" },
  mask: "carries",
  input: anyRank(1),
  options: { stddev: option(number({ min: 0 }), { doc: "standard deviation of what is added" }) },
  aliases: ["GaussianNoise"],
  shape: ({ shape }) => shape,
  example: "gaussianNoise(0.1)",
});
