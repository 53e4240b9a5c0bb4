import { multiply, product } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import type { ActivationName } from "../activations.js";
import { activation, biasOptions, channelBias, kernelOptions } from "../common.js";
import { lastKnown } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option } from "../options.js";
import { blame } from "../problem.js";

/** Activations that TensorFlow.js computes within the product (`mapActivationToFusedKernel` in its source). */
const fused: ReadonlySet<ActivationName> = new Set<ActivationName>(["linear", "relu", "elu"]);

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
  rules: [
    ({ shape }, o) =>
      // Where it does not fuse the activation, TensorFlow.js adds a bias to five axes at the most, the batch among them.
      shape.length > 4 && o.useBias && !fused.has(o.activation)
        ? blame("input", `with a bias and ${o.activation} it takes at most 4 axes, not ${shapeText(shape)}`, {
            code: "E0303",
            fixes: [{ kind: "option", title: "leave out the bias", option: "useBias", value: "false" }],
          })
        : undefined,
  ],
  aliases: ["Dense", "Linear", "linear_layer", "fc", "fullyConnected"],
  shape: ({ shape }, o) => [...shape.slice(0, -1), o.units],
  weights: ({ channels }, o) => ({ kernel: [channels, o.units], bias: o.useBias && [o.units] }),
  multiplyAdds: ({ channels }, _, output) => multiply(product(output), channels),
  example: "dense(10)",
});
