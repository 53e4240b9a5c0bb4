import { axes } from "../input.js";
import { convolutionOptions } from "../convolution.js";
import { defineLayer } from "../layer.js";
import { activation, biasOptions, channelBias, kernelOptions } from "../common.js";
import { multiply, product } from "../../shape/dim.js";
import { slide, slideArithmetic } from "../window.js";

export const conv1d = defineLayer({
  name: "conv1d",
  doc: "Slides `filters` small kernels along time; each gives one channel of the output.",
  traits: { role: "convolution", family: "conv", bias: channelBias, channels: "filters" },
  input: axes({ time: "any", channels: "known" }),
  options: { ...convolutionOptions(1), activation, ...biasOptions, ...kernelOptions },
  unnamed: ["filters", "kernelSize"],
  aliases: ["Conv1d", "Conv1D", "convolution1d"],
  shape: ({ time }, o) => slide([time], o, o.filters),
  weights: ({ channels }, o) => ({
    kernel: [...o.kernelSize, channels, o.filters],
    bias: o.useBias && [o.filters],
  }),
  multiplyAdds: ({ channels }, o, output) => multiply(product(output), product([...o.kernelSize, channels])),
  arithmetic: ({ time }, o) => slideArithmetic({ time }, o),
  example: "conv1d(32, 3, padding: same)",
});
