import {
  attentionOptions,
  attentionWeights,
  attentionWidth,
  attentionMultiplyAdds,
  evenHeads,
  keptByAttention,
} from "../attention.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";

export const multiHeadAttention = defineLayer({
  name: "multiHeadAttention",
  doc: "Self-attention: each time step attends to all time steps (Vaswani and others 2017).",
  traits: { role: "attention" },
  input: axes({ time: "any", features: "known" }),
  options: attentionOptions,
  aliases: ["MultiHeadAttention", "MultiheadAttention", "selfAttention"],
  rules: [({ features }, o) => evenHeads(features, o)],
  shape: ({ time, features }) => [time, features],
  weights: ({ features }, o) => attentionWeights(features, features, o),
  multiplyAdds: ({ time, features }, o) =>
    attentionMultiplyAdds({ time, features }, { time, features }, attentionWidth(features, o)),
  within: ({ time, features }, o) => keptByAttention(time, attentionWidth(features, o), o.heads),
  example: "multiHeadAttention(4)",
  exampleInput: [24, 64],
});
