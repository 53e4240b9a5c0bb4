// Made by mcnn from specs/stacked-digits.mcnn: change the spec, not this file.
import { accuracy, adam, crossEntropy, topK, train } from "mcnn/runtime";
import { data } from "./data.js";
import { createStackedDigits } from "./model.js";
import { plan } from "./plan.js";

await train({
  name: "StackedDigits",
  spec: new URL("../../specs/stacked-digits.mcnn", import.meta.url),
  model: createStackedDigits,
  plan,
  data,
  heads: {
    digit: { loss: crossEntropy(), metrics: [accuracy(), topK(2)] }, // line 29
  },
  optimizer: adam({ learningRate: 0.002 }),
  batchSize: 64,
  epochs: 4,
  seed: 1,
});
