import { multiply, product } from "../../shape/dim.js";
import { activation, biasOptions, channelBias } from "../common.js";
import { constraint } from "../constraints.js";
import { convolutionOptions } from "../convolution.js";
import { equalStrides } from "../equal-strides.js";
import { initializer } from "../initializers.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { regularizer } from "../regularizers.js";
import { slide, slideArithmetic } from "../window.js";

const { filters, kernelSize, strides, padding } = convolutionOptions(2);

/**
 * TensorFlow.js reads `depthwiseInitializer` for both kernels and never `pointwiseInitializer`, has no gradient for
 * `dilationRate`, and does not save `depthMultiplier`. The last three are left out.
 */
export const separableConv2d = defineLayer({
  name: "separableConv2d",
  doc: "A convolution in two steps: over the map for each channel separately, then over the channels for each position separately.",
  traits: { role: "convolution", bias: channelBias, channels: "filters" },
  input: axes({ height: "any", width: "any", channels: "known" }),
  options: {
    filters,
    kernelSize,
    strides,
    padding,
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
  rules: [(_, o) => equalStrides(o)],
  shape: ({ height, width }, o) => slide([height, width], o, o.filters),
  weights: ({ channels }, o) => ({
    depthwise_kernel: [...o.kernelSize, channels, 1],
    pointwise_kernel: [1, 1, channels, o.filters],
    bias: o.useBias && [o.filters],
  }),
  multiplyAdds: ({ channels }, o, output) =>
    multiply(product(output.slice(0, -1)), channels * (o.kernelSize.reduce((a, b) => a * b, 1) + o.filters)),
  arithmetic: ({ height, width }, o) => slideArithmetic({ height, width }, o),
  example: "separableConv2d(32, 3, padding: same)",
});
