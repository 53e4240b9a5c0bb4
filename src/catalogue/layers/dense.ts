import { multiply, product } from "../../shape/dim.js";
import { activation, biasOptions, channelBias, kernelOptions } from "../common.js";
import { lastKnown } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option } from "../options.js";

export const dense = defineLayer({
  name: "dense",
  doc: "Every output is a weighted sum of all values on the last axis.",
  traits: { role: "dense", bias: channelBias, channels: "units" },
  mask: "carries",
  input: lastKnown(),
  options: {
    units: option(integer({ min: 1 }), { doc: "number of output values" }),
    activation,
    ...biasOptions,
    ...kernelOptions,
  },
  aliases: ["Dense", "Linear", "linear_layer", "fc", "fullyConnected"],
  shape: ({ shape }, o) => [...shape.slice(0, -1), o.units],
  weights: ({ channels }, o) => ({ kernel: [channels, o.units], bias: o.useBias && [o.units] }),
  multiplyAdds: ({ channels }, _, output) => multiply(product(output), channels),
  example: "dense(10)",
});
