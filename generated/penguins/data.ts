// Made by mcnn from specs/penguins.mcnn: change the spec, not this file.
import { csv, defineData, randomSplit, standardize } from "mcnn/runtime";

const penguins = csv("data/penguins.csv"); // line 7

/** What the network sees of each row, and its targets. */
export const data = defineData({
  folder: new URL("../../specs/", import.meta.url),
  sources: { penguins },
  split: randomSplit({ train: 0.7, validate: 0.15, test: 0.15, seed: 5 }), // line 8
  inputs: {
    /**
     * Each measure gets mean 0 and deviation 1 over the training rows, and the same change when predicting.
     */
    measures: {
      from: penguins.columns(["bill_length", "bill_depth", "flipper_length", "body_mass"]),
      steps: [standardize()],
      shape: [4],
    }, // line 12
    /** A text column: the training rows give each island a number, which `embedding` takes. */
    island: { from: penguins.column("island"), steps: [], shape: [1], below: 3 }, // line 17
  },
  targets: {
    species: { from: penguins.column("species"), kind: "class", shape: [3] }, // line 24
    sex: { from: penguins.column("sex"), kind: "class", shape: [2] }, // line 30
  },
});
