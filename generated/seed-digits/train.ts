// Made by mcnn from specs/seed.mcnn: change the spec, not this file.
import { accuracy, adam, crossEntropy, readParams, train } from "mcnn/runtime";
import { data } from "./data.js";
import { createSeedDigits } from "./model.js";
import { plan } from "./plan.js";

const { learningRate } = readParams({ learningRate: 0.001 }); // `--set name=value` overrides

await train({
  name: "SeedDigits",
  spec: new URL("../../specs/seed.mcnn", import.meta.url),
  model: createSeedDigits,
  plan,
  data,
  heads: {
    digit: { loss: crossEntropy(), metrics: [accuracy()] }, // line 33
  },
  optimizer: adam({ learningRate }),
  batchSize: 64,
  epochs: 10,
  seed: 42,
});
