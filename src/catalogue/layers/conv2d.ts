import { multiply, product } from "../../shape/dim.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option, perAxis } from "../options.js";
import { activation, biasOptions, kernelOptions, padding2d } from "../common.js";
import { notBoth, slide, slideArithmetic } from "../window.js";

export const conv2d = defineLayer({
  name: "conv2d",
  doc: "Slides `filters` small kernels over the picture; each gives one channel of the output.",
  input: axes({ height: "any", width: "any", channels: "known" }),
  options: {
    filters: option(integer({ min: 1 }), { doc: "channels of the output" }),
    kernelSize: option(perAxis(2), { doc: "height and width of the kernel" }),
    strides: option(perAxis(2), { default: [1, 1], doc: "steps from one place of the kernel to the next" }),
    padding: option(padding2d, { default: "valid", doc: "`same` pads with zeros to keep the map's size" }),
    dilationRate: option(perAxis(2), { default: [1, 1], doc: "gaps between the kernel's values" }),
    activation,
    ...biasOptions,
    ...kernelOptions,
  },
  unnamed: ["filters", "kernelSize"],
  aliases: ["Conv2d", "Conv2D", "convolution2d"],
  rules: [notBoth("strides", "dilationRate")],
  shape: ({ height, width }, o) => slide([height, width], o, o.filters),
  weights: ({ channels }, o) => ({
    kernel: [...o.kernelSize, channels, o.filters],
    bias: o.useBias && [o.filters],
  }),
  multiplyAdds: ({ channels }, o, output) => multiply(product(output), product([...o.kernelSize, channels])),
  arithmetic: ({ height, width }, o) => slideArithmetic({ height, width }, o),
  example: "conv2d(32, 3, padding: same)",
});
