import { multiply, product } from "../../shape/dim.js";
import { activation, biasOptions, channelBias } from "../common.js";
import { constraint } from "../constraints.js";
import { convolutionOptions, depthMultiplier } from "../convolution.js";
import { initializer } from "../initializers.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { regularizer } from "../regularizers.js";
import { slide, slideArithmetic } from "../window.js";

const { kernelSize, strides, padding, dilationRate } = convolutionOptions(2);

export const depthwiseConv2d = defineLayer({
  name: "depthwiseConv2d",
  doc: "Slides kernels over each channel of the map separately.",
  traits: { role: "convolution", bias: channelBias },
  input: axes({ height: "any", width: "any", channels: "known" }),
  options: {
    kernelSize,
    strides,
    padding,
    dilationRate,
    depthMultiplier,
    activation,
    ...biasOptions,
    depthwiseInitializer: initializer("kernel", "glorotNormal"),
    depthwiseRegularizer: regularizer("kernel"),
    depthwiseConstraint: constraint("kernel"),
  },
  aliases: ["DepthwiseConv2D", "DepthwiseConv2d"],
  shape: ({ height, width, channels }, o) => slide([height, width], o, channels * o.depthMultiplier),
  weights: ({ channels }, o) => ({
    depthwise_kernel: [...o.kernelSize, channels, o.depthMultiplier],
    bias: o.useBias && [channels * o.depthMultiplier],
  }),
  multiplyAdds: (_, o, output) => multiply(product(output), product(o.kernelSize)),
  arithmetic: ({ height, width }, o) => slideArithmetic({ height, width }, o),
  example: "depthwiseConv2d(3, padding: same)",
});
