// Made by mcnn from specs/multi-channel-digits.mcnn: change the spec, not this file.
import { accuracy, adam, crossEntropy, readParams, train } from "mcnn/runtime";
import { data } from "./data.js";
import { createMultiChannelDigits } from "./model.js";

const { learningRate } = readParams({ learningRate: 0.001 }); // `--set name=value` overrides

await train({
  name: "MultiChannelDigits",
  spec: new URL("../../specs/multi-channel-digits.mcnn", import.meta.url),
  model: createMultiChannelDigits,
  data,
  heads: {
    digit: { loss: crossEntropy(), metrics: [accuracy()] }, // line 32
  },
  optimizer: adam({ learningRate }),
  batchSize: 64,
  epochs: 5,
  seed: 42,
});
