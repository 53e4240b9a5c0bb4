import { add, multiply } from "../../shape/dim.js";
import {
  attentionMultiplyAdds,
  attentionWeights,
  causal,
  evenHeads,
  heads,
  keptByAttention,
} from "../attention.js";
import { activationType, rate } from "../common.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { flag, integer, option } from "../options.js";

export const transformerEncoder = defineLayer({
  name: "transformerEncoder",
  doc: "Self-attention over time, then two dense layers at each time step, each with a residual connection and a normalization.",
  traits: { role: "attention" },
  input: axes({ time: "any", features: "known" }),
  options: {
    heads,
    hidden: option(integer({ min: 1 }), { doc: "number of values between the two dense layers" }),
    dropout: option(rate, { default: 0.1, doc: "fraction of the values to drop while training" }),
    activation: option(activationType, { default: "relu", doc: "activation between the two dense layers" }),
    normFirst: option(flag, { default: false, doc: "normalizes before the inner layers, not after" }),
    causal,
  },
  unnamed: ["heads", "hidden"],
  aliases: ["TransformerEncoder", "TransformerEncoderLayer", "transformerBlock", "transformer"],
  rules: [({ features }, o) => evenHeads(features, o)],
  shape: ({ time, features }) => [time, features],
  weights: ({ features }, o) => ({
    ...attentionWeights(features, features, { heads: o.heads, useBias: true }),
    hidden_kernel: [features, o.hidden],
    hidden_bias: [o.hidden],
    result_kernel: [o.hidden, features],
    result_bias: [features],
    attention_gamma: [features],
    attention_beta: [features],
    dense_gamma: [features],
    dense_beta: [features],
  }),
  multiplyAdds: ({ time, features }, o) =>
    add(
      attentionMultiplyAdds({ time, features }, { time, features }, features),
      multiply(time, 2 * features * o.hidden),
    ),
  // Two normalizations, the dropouts and the ways around keep about twenty values for each that flows.
  within: ({ time, features }, o) =>
    add(keptByAttention(time, features, o.heads), multiply(time, 16 * features + 3 * o.hidden)),
  example: "transformerEncoder(4, 128)",
  exampleInput: [24, 64],
});
