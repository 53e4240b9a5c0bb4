import { multiply } from "../../shape/dim.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { gateOptions, keptOverTime, maskOverTime, overTime, recurrentLayerOptions } from "../recurrent.js";
import { flag, option } from "../options.js";

export const lstm = defineLayer({
  name: "lstm",
  doc: "Long short-term memory: runs over time with a memory behind gates (Hochreiter and Schmidhuber 1997).",
  traits: { role: "recurrent", channels: "units" },
  mask: maskOverTime,
  input: axes({ time: "any", features: "known" }),
  options: {
    ...recurrentLayerOptions,
    ...gateOptions,
    unitForgetBias: option(flag, { default: false, doc: "initializes the forget gate's bias with 1" }),
  },
  aliases: ["LSTM", "lstmCell", "LSTMCell"],
  shape: ({ time }, o) => overTime(time, [o.units], o),
  weights: ({ features }, o) => ({
    kernel: [features, 4 * o.units],
    recurrent_kernel: [o.units, 4 * o.units],
    bias: o.useBias && [4 * o.units],
  }),
  multiplyAdds: ({ time, features }, o) => multiply(time, (features + o.units) * 4 * o.units),
  within: ({ time }, o) => keptOverTime(time, 4, o.units),
  example: "lstm(64)",
});
