import { multiply, product } from "../../shape/dim.js";
import { activation, biasOptions, channelBias, kernelOptions } from "../common.js";
import { convolutionOptions, unslide } from "../convolution.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";

const { filters, kernelSize, strides, padding } = convolutionOptions(2);

export const conv2dTranspose = defineLayer({
  name: "conv2dTranspose",
  doc: "A transposed `conv2d`: each value of the map is spread out by a kernel, which enlarges the map.",
  traits: { role: "convolution", family: "convTranspose", bias: channelBias, channels: "filters" },
  input: axes({ height: "any", width: "any", channels: "known" }),
  options: { filters, kernelSize, strides, padding, activation, ...biasOptions, ...kernelOptions },
  unnamed: ["filters", "kernelSize"],
  aliases: ["ConvTranspose2d", "Conv2DTranspose", "deconv2d"],
  shape: ({ height, width }, o) => [...unslide([height, width], o), o.filters],
  weights: ({ channels }, o) => ({
    kernel: [...o.kernelSize, o.filters, channels],
    bias: o.useBias && [o.filters],
  }),
  multiplyAdds: ({ height, width, channels }, o) =>
    multiply(product([height, width]), product([...o.kernelSize, channels, o.filters])),
  example: "conv2dTranspose(16, 3, strides: 2, padding: same)",
});
