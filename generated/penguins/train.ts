// Made by mcnn from specs/penguins.mcnn: change the spec, not this file.
import { accuracy, adam, crossEntropy, f1, train } from "mcnn/runtime";
import { data } from "./data.js";
import { createPenguins } from "./model.js";
import { plan } from "./plan.js";

await train({
  name: "Penguins",
  spec: new URL("../../specs/penguins.mcnn", import.meta.url),
  model: createPenguins,
  plan,
  data,
  heads: {
    species: { loss: crossEntropy({ classWeights: "balanced" }), metrics: [accuracy(), f1()] }, // line 24
    sex: { loss: crossEntropy(), metrics: [accuracy()], weight: 0.5 }, // line 30
  },
  optimizer: adam({ learningRate: 0.01 }),
  batchSize: 16,
  epochs: 40,
  stopEarly: { monitor: "loss", patience: 10 },
  seed: 11,
});
