import { multiply, product } from "../../shape/dim.js";
import { activation, biasOptions, channelBias } from "../common.js";
import { constraint } from "../constraints.js";
import { convolutionOptions, depthMultiplier } from "../convolution.js";
import { initializer } from "../initializers.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { regularizer } from "../regularizers.js";
import { slide, slideArithmetic } from "../window.js";

export const separableConv2d = defineLayer({
  name: "separableConv2d",
  doc: "A convolution in two steps: over the map for each channel separately, then over the channels for each position separately.",
  traits: { role: "convolution", bias: channelBias, channels: "filters" },
  input: axes({ height: "any", width: "any", channels: "known" }),
  options: {
    ...convolutionOptions(2),
    depthMultiplier,
    activation,
    ...biasOptions,
    depthwiseInitializer: initializer("depthwise and pointwise kernels", "glorotUniform"),
    depthwiseRegularizer: regularizer("depthwise kernel"),
    depthwiseConstraint: constraint("depthwise kernel"),
    pointwiseRegularizer: regularizer("pointwise kernel"),
    pointwiseConstraint: constraint("pointwise kernel"),
  },
  unnamed: ["filters", "kernelSize"],
  aliases: ["SeparableConv2D", "SeparableConv2d", "sepConv2d"],
  shape: ({ height, width }, o) => slide([height, width], o, o.filters),
  weights: ({ channels }, o) => ({
    depthwise_kernel: [...o.kernelSize, channels, o.depthMultiplier],
    pointwise_kernel: [1, 1, channels * o.depthMultiplier, o.filters],
    bias: o.useBias && [o.filters],
  }),
  multiplyAdds: ({ channels }, o, output) =>
    multiply(
      product(output.slice(0, -1)),
      channels * o.depthMultiplier * (o.kernelSize.reduce((a, b) => a * b, 1) + o.filters),
    ),
  arithmetic: ({ height, width }, o) => slideArithmetic({ height, width }, o),
  example: "separableConv2d(32, 3, padding: same)",
});
