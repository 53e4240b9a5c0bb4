import { multiply, product } from "../../shape/dim.js";
import { activation, biasOptions, channelBias } from "../common.js";
import { convolutionOptions, depthMultiplier } from "../convolution.js";
import { equalStrides } from "../equal-strides.js";
import { initializer } from "../initializers.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { slide, slideArithmetic } from "../window.js";

const { kernelSize, strides, padding } = convolutionOptions(2);

/**
 * TensorFlow.js ignores `dilationRate` here. It saves `depthwiseRegularizer` in the place of `depthwiseConstraint`, so a
 * model with either is another one when it is loaded. All three are left out.
 */
export const depthwiseConv2d = defineLayer({
  name: "depthwiseConv2d",
  doc: "Slides kernels over each channel of the map separately.",
  traits: { role: "convolution", bias: channelBias },
  input: axes({ height: "any", width: "any", channels: "known" }),
  options: {
    kernelSize,
    strides,
    padding,
    depthMultiplier,
    activation,
    ...biasOptions,
    depthwiseInitializer: initializer("kernel", "glorotNormal"),
  },
  aliases: ["DepthwiseConv2D", "DepthwiseConv2d"],
  rules: [(_, o) => equalStrides(o)],
  shape: ({ height, width, channels }, o) => slide([height, width], o, channels * o.depthMultiplier),
  weights: ({ channels }, o) => ({
    depthwise_kernel: [...o.kernelSize, channels, o.depthMultiplier],
    bias: o.useBias && [channels * o.depthMultiplier],
  }),
  multiplyAdds: (_, o, output) => multiply(product(output), product(o.kernelSize)),
  arithmetic: ({ height, width }, o) => slideArithmetic({ height, width }, o),
  example: "depthwiseConv2d(3, padding: same)",
});
