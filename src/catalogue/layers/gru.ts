import { multiply } from "../../shape/dim.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { gateOptions, keptOverTime, maskOverTime, overTime, recurrentLayerOptions } from "../recurrent.js";

export const gru = defineLayer({
  name: "gru",
  doc: "Gated recurrent unit: runs over time with gates that keep or forget (Cho and others 2014).",
  traits: { role: "recurrent", channels: "units" },
  mask: maskOverTime,
  input: axes({ time: "any", features: "known" }),
  options: {
    ...recurrentLayerOptions,
    ...gateOptions,
  },
  aliases: ["GRU", "gruCell", "GRUCell"],
  shape: ({ time }, o) => overTime(time, [o.units], o),
  weights: ({ features }, o) => ({
    kernel: [features, 3 * o.units],
    recurrent_kernel: [o.units, 3 * o.units],
    bias: o.useBias && [3 * o.units],
  }),
  multiplyAdds: ({ time, features }, o) => multiply(time, (features + o.units) * 3 * o.units),
  within: ({ time }, o) => keptOverTime(time, 3, o.units),
  example: "gru(64)",
});
