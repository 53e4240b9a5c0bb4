// Made by mcnn from specs/two-heads.mcnn: change the spec, not this file.
import { accuracy, adamW, cosine, crossEntropy, readParams, train } from "mcnn/runtime";
import { data } from "./data.js";
import { createTwoHeadedDigits } from "./model.js";
import { plan } from "./plan.js";

const { early } = readParams({ early: 0.3 }); // `--set name=value` overrides

await train({
  name: "TwoHeadedDigits",
  spec: new URL("../../specs/two-heads.mcnn", import.meta.url),
  model: createTwoHeadedDigits,
  plan,
  data,
  heads: {
    digit: { loss: crossEntropy(), metrics: [accuracy()] }, // line 35
    heard: { loss: crossEntropy({ labelSmoothing: 0.05 }), metrics: [accuracy()], weight: early }, // line 41
  },
  optimizer: adamW({ learningRate: 0.003, weightDecay: 0.01 }),
  schedule: cosine({ warmup: 50 }),
  batchSize: 64,
  epochs: 4,
  clipNorm: 1,
  stopEarly: { monitor: "digit.accuracy", patience: 3 },
  seed: 3,
});
