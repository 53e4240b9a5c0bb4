// Made by mcnn from specs/two-heads.mcnn: change the spec, not this file.
import { defineData, fft2d, idx, randomSplit, rescale, standardize } from "mcnn/runtime";

const digits = idx("data/digits-images-idx3-ubyte.gz", "data/digits-labels-idx1-ubyte.gz"); // line 7

/** What the network sees of each row, and its targets. */
export const data = defineData({
  folder: new URL("../../specs/", import.meta.url),
  sources: { digits },
  split: randomSplit({ train: 0.8, validate: 0.1, test: 0.1, seed: 7 }), // line 8
  inputs: {
    pixels: { from: digits.column("image"), steps: [rescale(255)], shape: [28, 28, 1] }, // line 11
    spectrum: {
      from: digits.column("image"),
      steps: [rescale(255), fft2d({ log: true }), standardize()],
      shape: [28, 28, 1],
    }, // line 12
  },
  targets: {
    digit: { from: digits.column("label"), kind: "class", shape: [10] }, // line 35
    heard: { from: digits.column("label"), kind: "class", shape: [10] }, // line 41
  },
});
