import { multiply, product } from "../../shape/dim.js";
import { activation, biasOptions, channelBias, kernelOptions } from "../common.js";
import { convolutionOptions, unslide } from "../convolution.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";

const { filters, kernelSize, strides, padding } = convolutionOptions(3);

export const conv3dTranspose = defineLayer({
  name: "conv3dTranspose",
  doc: "A transposed `conv3d`: each value of the map is spread out by a kernel, which enlarges the map.",
  traits: { role: "convolution", family: "convTranspose", bias: channelBias, channels: "filters" },
  input: axes({ depth: "any", height: "any", width: "any", channels: "known" }),
  options: { filters, kernelSize, strides, padding, activation, ...biasOptions, ...kernelOptions },
  unnamed: ["filters", "kernelSize"],
  aliases: ["ConvTranspose3d", "Conv3DTranspose", "deconv3d"],
  shape: ({ depth, height, width }, o) => [...unslide([depth, height, width], o), o.filters],
  weights: ({ channels }, o) => ({
    kernel: [...o.kernelSize, o.filters, channels],
    bias: o.useBias && [o.filters],
  }),
  multiplyAdds: ({ depth, height, width, channels }, o) =>
    multiply(product([depth, height, width]), product([...o.kernelSize, channels, o.filters])),
  example: "conv3dTranspose(16, 3, strides: 2, padding: same)",
});
