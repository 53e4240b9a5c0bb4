import { isProblem } from "../problem.js";
import { multiply, product } from "../../shape/dim.js";
import { convolutionOptions } from "../convolution.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { flag, option } from "../options.js";
import {
  gateOptions,
  keptOverTime,
  maskOverTime,
  overTime,
  sequenceOptions,
  stepOptions,
} from "../recurrent.js";
import { slide, slideArithmetic } from "../window.js";

export const convLstm2d = defineLayer({
  name: "convLstm2d",
  doc: "An `lstm` over pictures, with convolutions in place of matrix products (Shi and others 2015).",
  traits: { role: "recurrent", channels: "filters" },
  mask: maskOverTime,
  input: axes({ time: "any", height: "any", width: "any", channels: "known" }),
  options: {
    ...convolutionOptions(2),
    ...sequenceOptions,
    ...stepOptions,
    ...gateOptions,
    unitForgetBias: option(flag, { default: false, doc: "initializes the forget gate's bias with 1" }),
  },
  unnamed: ["filters", "kernelSize"],
  aliases: ["ConvLSTM2D", "ConvLSTM", "convLSTM2d", "convLstm2dCell"],
  shape: ({ time, height, width }, o) => {
    const map = slide([height, width], o, o.filters);
    return isProblem(map) ? map : overTime(time, map, o);
  },
  weights: ({ channels }, o) => ({
    kernel: [...o.kernelSize, channels, 4 * o.filters],
    recurrent_kernel: [...o.kernelSize, o.filters, 4 * o.filters],
    bias: o.useBias && [4 * o.filters],
  }),
  multiplyAdds: ({ time, channels }, o, output) =>
    multiply(
      time,
      multiply(product(output.slice(-3)), product([...o.kernelSize, 4 * (channels + o.filters)])),
    ),
  within: ({ time, height, width }, o) => {
    const map = slide([height, width], o, o.filters);
    return isProblem(map) ? 0 : keptOverTime(time, 4, product(map));
  },
  arithmetic: ({ height, width }, o) => slideArithmetic({ height, width }, o),
  example: "convLstm2d(8, 3, padding: same)",
});
