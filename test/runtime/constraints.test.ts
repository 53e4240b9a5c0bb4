import { expect, test } from "vitest";
import { tf } from "../../src/runtime/tensorflow.js";
import { constrainWeights, readWeights } from "../../src/runtime/engine/weights.js";

test("weights are held to their constraints from the start, frozen ones too, and others stay", () => {
  const model = tf.sequential({
    layers: [
      tf.layers.dense({
        units: 4,
        inputShape: [6],
        name: "frozen",
        kernelConstraint: "nonNeg",
        trainable: false,
      }),
      tf.layers.dense({ units: 4, name: "free" }),
    ],
  });
  const before = readWeights(model);
  constrainWeights(model);
  const after = new Map(readWeights(model).map(({ name, values }) => [name, [...values]]));
  for (const { name, values } of before) {
    const held = name === "frozen/kernel" ? [...values].map((value) => Math.max(value, 0)) : [...values];
    expect(after.get(name)).toEqual(held);
  }
  expect(Math.min(...(before[0]?.values ?? []))).toBeLessThan(0);
});
