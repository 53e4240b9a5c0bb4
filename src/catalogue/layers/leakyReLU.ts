import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { number, option } from "../options.js";

export const leakyReLU = defineLayer({
  name: "leakyReLU",
  doc: "For each value x: x, and alpha · x below 0.",
  traits: { role: "activation" },
  input: anyRank(1),
  options: { alpha: option(number(), { default: 0.3, doc: "slope below 0" }) },
  aliases: ["LeakyReLU", "leakyRelu", "leaky_relu"],
  shape: ({ shape }) => shape,
  example: "leakyReLU(0.1)",
});
