import { axes } from "../input.js";
import { convolutionOptions } from "../convolution.js";
import { defineLayer } from "../layer.js";
import { activation, biasOptions, channelBias, kernelOptions } from "../common.js";
import { multiply, product } from "../../shape/dim.js";
import { slide, slideArithmetic } from "../window.js";

export const conv2d = defineLayer({
  name: "conv2d",
  doc: "Slides `filters` small kernels over the picture; each gives one channel of the output.",
  traits: { role: "convolution", family: "conv", bias: channelBias, channels: "filters" },
  input: axes({ height: "any", width: "any", channels: "known" }),
  options: { ...convolutionOptions(2), activation, ...biasOptions, ...kernelOptions },
  unnamed: ["filters", "kernelSize"],
  aliases: ["Conv2d", "Conv2D", "convolution2d"],
  shape: ({ height, width }, o) => slide([height, width], o, o.filters),
  weights: ({ channels }, o) => ({
    kernel: [...o.kernelSize, channels, o.filters],
    bias: o.useBias && [o.filters],
  }),
  multiplyAdds: ({ channels }, o, output) => multiply(product(output), product([...o.kernelSize, channels])),
  arithmetic: ({ height, width }, o) => slideArithmetic({ height, width }, o),
  example: "conv2d(32, 3, padding: same)",
});
