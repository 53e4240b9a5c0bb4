import { multiply } from "../../shape/dim.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { keptOverTime, maskOverTime, overTime, recurrentLayerOptions } from "../recurrent.js";

export const simpleRNN = defineLayer({
  name: "simpleRNN",
  doc: "Runs over time; each output is computed from the input and the previous output.",
  traits: { role: "recurrent", channels: "units" },
  mask: maskOverTime,
  input: axes({ time: "any", features: "known" }),
  options: {
    ...recurrentLayerOptions,
  },
  aliases: ["SimpleRNN", "RNN", "rnn", "simpleRNNCell", "stackedRNNCells"],
  shape: ({ time }, o) => overTime(time, [o.units], o),
  weights: ({ features }, o) => ({
    kernel: [features, o.units],
    recurrent_kernel: [o.units, o.units],
    bias: o.useBias && [o.units],
  }),
  multiplyAdds: ({ time, features }, o) => multiply(time, (features + o.units) * o.units),
  within: ({ time }, o) => keptOverTime(time, 1, o.units),
  example: "simpleRNN(64)",
});
