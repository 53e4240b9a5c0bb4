import { axes } from "../input.js";
import { convolutionOptions } from "../convolution.js";
import { defineLayer } from "../layer.js";
import { activation, biasOptions, channelBias, kernelOptions } from "../common.js";
import { multiply, product } from "../../shape/dim.js";
import { slide, slideArithmetic } from "../window.js";

export const conv3d = defineLayer({
  name: "conv3d",
  doc: "Slides `filters` small kernels through the volume; each gives one channel of the output.",
  traits: { role: "convolution", family: "conv", bias: channelBias, channels: "filters" },
  input: axes({ depth: "any", height: "any", width: "any", channels: "known" }),
  options: { ...convolutionOptions(3), activation, ...biasOptions, ...kernelOptions },
  unnamed: ["filters", "kernelSize"],
  aliases: ["Conv3d", "Conv3D", "convolution3d"],
  shape: ({ depth, height, width }, o) => slide([depth, height, width], o, o.filters),
  weights: ({ channels }, o) => ({
    kernel: [...o.kernelSize, channels, o.filters],
    bias: o.useBias && [o.filters],
  }),
  multiplyAdds: ({ channels }, o, output) => multiply(product(output), product([...o.kernelSize, channels])),
  arithmetic: ({ depth, height, width }, o) => slideArithmetic({ depth, height, width }, o),
  example: "conv3d(32, 3, padding: same)",
});
