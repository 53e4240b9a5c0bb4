import { multiply } from "../../shape/dim.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option } from "../options.js";

export const globalAttentionPooling = defineLayer({
  name: "globalAttentionPooling",
  doc: "Averages over time with a weight that is computed for each time step (Yang and others 2016).",
  traits: { role: "pooling" },
  input: axes({ time: "any", features: "known" }),
  options: {
    units: option(integer({ min: 1 }), {
      optional: true,
      doc: "size of the layer that computes the weights; as many as there are features when left out",
    }),
  },
  aliases: ["AttentionPooling", "attentionPooling", "attentivePooling"],
  shape: ({ features }) => [features],
  weights: ({ features }, { units = features }) => ({
    kernel: [features, units],
    bias: [units],
    query: [units, 1],
  }),
  multiplyAdds: ({ time, features }, { units = features }) =>
    multiply(time, features * units + units + features),
  example: "globalAttentionPooling",
  exampleInput: [24, 64],
});
