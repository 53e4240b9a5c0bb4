import { expect, test } from "vitest";
import type { DataDescription } from "../../src/runtime/data/defineData.js";
import { csv, idx } from "../../src/runtime/data/sources/index.js";
import { randomSplit } from "../../src/runtime/data/split.js";
import { givenInputs } from "../../src/runtime/prediction/givenInputs.js";

const digits = idx("images", "labels");
const table = csv("table.csv");
const image = { from: digits.column("image"), steps: [], shape: [28, 28, 1] };
const description: DataDescription = {
  folder: ".",
  sources: { digits, table },
  split: randomSplit({ train: 1, seed: 1 }),
  inputs: {
    pixels: image,
    edges: image,
    age: { from: table.column("age"), steps: [], shape: [1] },
    both: { from: table.columns(["age", "height"]), steps: [], shape: [2] },
  },
  targets: {},
};

test("a column's value is that of all inputs made from it", () => {
  expect(givenInputs(description, { "digits.image": "7.png", both: "1, 2" })).toEqual({
    pixels: "7.png",
    edges: "7.png",
    both: "1, 2",
  });
  expect(givenInputs(description, { "table.age": "7" })).toEqual({ age: "7" });
});

test("an input's own value counts before its column's, in any order", () => {
  const expected = { pixels: "7.png", edges: "8.png" };
  expect(givenInputs(description, { "digits.image": "7.png", edges: "8.png" })).toEqual(expected);
  expect(givenInputs(description, { edges: "8.png", "digits.image": "7.png" })).toEqual(expected);
});

test("a column that no input is made from is told", () => {
  expect(() => givenInputs(description, { "digits.imag": "7.png" })).toThrow(
    expect.objectContaining({
      message: "no input is made from `digits.imag` alone",
      fix: "write digits.image",
    }),
  );
  expect(() => givenInputs(description, { "table.height": "7" })).toThrow(/`table\.height` alone/);
});
