// Made by mcnn from specs/multi-channel-digits.mcnn: change the spec, not this file.
import { defineData, fft2d, idx, randomSplit, rescale, sobel } from "mcnn/runtime";

const digits = idx("data/digits-images-idx3-ubyte.gz", "data/digits-labels-idx1-ubyte.gz"); // line 8

/** What the network sees of each row, and its targets. */
export const data = defineData({
  folder: new URL("../../specs/", import.meta.url),
  sources: { digits },
  split: randomSplit({ train: 0.8, validate: 0.1, test: 0.1, seed: 7 }), // line 9
  inputs: {
    pixels: { from: digits.column("image"), steps: [rescale(255)], shape: [28, 28, 1] }, // line 12
    edges: { from: digits.column("image"), steps: [rescale(255), sobel()], shape: [28, 28, 1] }, // line 13
    spectrum: {
      from: digits.column("image"),
      steps: [rescale(255), fft2d({ log: true })],
      shape: [28, 28, 1],
    }, // line 14
  },
  targets: {
    digit: { from: digits.column("label"), kind: "class", shape: [10] }, // line 32
  },
});
