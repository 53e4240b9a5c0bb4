// Made by mcnn from specs/multi-channel-digits.mcnn: change the spec, not this file.
import { accuracy, adam, cosine, crossEntropy, readParams, train } from "mcnn/runtime";
import { data } from "./data.js";
import { createMultiChannelDigits } from "./model.js";
import { plan } from "./plan.js";

const { learningRate } = readParams({ learningRate: 0.003 }); // `--set name=value` overrides

await train({
  name: "MultiChannelDigits",
  spec: new URL("../../specs/multi-channel-digits.mcnn", import.meta.url),
  model: createMultiChannelDigits,
  plan,
  data,
  heads: {
    digit: { loss: crossEntropy(), metrics: [accuracy()] }, // line 32
  },
  optimizer: adam({ learningRate }),
  schedule: cosine({ warmup: 50 }),
  batchSize: 64,
  epochs: 6,
  seed: 42,
});
