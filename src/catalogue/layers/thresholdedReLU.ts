import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { number, option } from "../options.js";

export const thresholdedReLU = defineLayer({
  name: "thresholdedReLU",
  doc: "For each value x: x above theta, 0 elsewhere.",
  traits: { role: "activation" },
  input: anyRank(1),
  options: { theta: option(number(), { default: 1, doc: "smallest value that passes" }) },
  aliases: ["ThresholdedReLU", "Threshold"],
  shape: ({ shape }) => shape,
  example: "thresholdedReLU(0.5)",
});
